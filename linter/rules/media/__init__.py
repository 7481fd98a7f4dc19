"""Captions, credits, images, embeds and links."""
