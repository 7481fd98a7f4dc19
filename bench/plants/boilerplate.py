"""Faults of the family boilerplate."""

from __future__ import annotations

from random import Random

from linter import Document
from plants.story import Plant, Story, last_line, line


def first_line(*lines: str) -> Plant:
    """Return the plant that puts one of `lines` above the story's first paragraph."""

    def plant(story: Story, random: Random) -> Document:
        return story.with_line(0, random.choice(lines)).document()

    return plant


def behind(*promos: str) -> Plant:
    """Return the plant that puts one of `promos` behind the last sentence of a paragraph."""

    def plant(story: Story, random: Random) -> Document | None:
        places = [n for n, text in enumerate(story.paragraphs) if text.endswith(".")]
        if not places:
            return None
        at = random.choice(places)
        text = f"{story.paragraphs[at]} {random.choice(promos)}"
        return story.with_paragraph(at, text).document()

    return plant


PLANTS: dict[str, Plant] = {
    "advert-label": line("Advertisement", "ADVERTISEMENT", "Sponsored", "Ad", "- Advertisement -"),
    "affiliate-disclosure": line(
        "We may earn a commission from links on this page.",
        "If you buy through our links, we may earn an affiliate commission.",
        "As an Amazon Associate we earn from qualifying purchases.",
    ),
    "app-promo": line(
        "Download the Channel 6 News app", "Get our free mobile app", "Available on Google Play"
    ),
    "archive-notice": line(
        "This is an archived article and the information in the article may be outdated.",
        "This story is more than 5 years old.",
    ),
    "caption-chrome": line(
        "Enlarge this image",
        "Hide caption",
        "View gallery",
        "Image 1 of 12",
        "Click to enlarge",
        "Enlarge this image toggle caption Jo Bloggs/Daily Planet",
    ),
    "comment-prompt": last_line(
        "Leave a comment", "12 Comments", "Join the conversation", "Comments are closed"
    ),
    "cookie-notice": line(
        "We use cookies to give you the best experience on our website.",
        "This website uses cookies. By continuing to browse you agree to our use of cookies.",
        "Accept all cookies",
    ),
    "javascript-notice": line(
        "Please enable JavaScript in your browser to view this content.",
        "You need to enable JavaScript to run this app.",
        "It looks like you are using an ad blocker.",
    ),
    "legal-footer": last_line(
        "Terms of Use",
        "Privacy Policy | Terms of Service",
        "Do Not Sell My Personal Information",
        "The views expressed here do not necessarily reflect those of the Daily Planet.",
    ),
    "navigation-chrome": first_line("Skip to main content", "Menu", "Home", "Search"),
    "newsletter-promo": line(
        "Sign up for our morning newsletter",
        "Get the day’s top stories delivered to your inbox every morning.",
        "Subscribe to The Daily Wrap, our free newsletter on politics.",
        "Want more like this? Sign up for our weekly newsletter.",
    ),
    "player-chrome": line(
        "Now Playing",
        "Your browser does not support the audio element.",
        "Media playback is not supported on this device",
        "0:00 / 2:41",
        "Play Video",
        "Can’t see the chart above? Click here.",
    ),
    "promo-in-brackets": behind(
        "(CLICK HERE FOR MORE)",
        "[READ: Five things to know before you vote]",
        "CLICK HERE TO GET THE CHANNEL 6 NEWS APP",
    ),
    "quote-ticker": last_line(
        "Quotes displayed in real-time or delayed by at least 15 minutes.",
        "All market data delayed 20 minutes.",
        "Market data provided by FactSet.",
    ),
    "read-more-link": line(
        "READ MORE: Five things to know before you vote",
        "Related: How the vote was won",
        "See also: A short history of the town hall",
        "Read more",
        "DON’T MISS: The ten best walks in the county",
        "Five things to know before you vote Read more",
        "Follow our coverage of the vote at https://planet.example/vote",
    ),
    "reading-time": line("4 min read", "Reading time: 5 minutes", "6 minute read"),
    "republish-notice": last_line(
        "This article originally appeared on Grist.",
        "Republished with permission from The Conversation.",
        "The Planet receives funding from the Smith Fund. It is solely responsible for content.",
        "This story was produced by a newsroom of students.",
    ),
    "share-buttons": line(
        "Share Tweet Email",
        "Facebook Twitter WhatsApp LinkedIn",
        "Share this article",
        "Click to share on Twitter (Opens in new window)",
        "Copy link",
    ),
    "social-follow": last_line(
        "Follow us on Twitter",
        "Follow Jo Bloggs on Twitter: @jobloggs",
        "Like us on Facebook",
        "Follow @jobloggs",
    ),
    "story-continues": line(
        "Story continues below advertisement",
        "Article continues below",
        "Continue reading the main story",
        "Scroll down for video",
    ),
    "subscribe-prompt": line(
        "Already a subscriber? Log in",
        "Subscribe to continue reading",
        "You’ve reached your monthly limit of free articles.",
        "This content is for subscribers only.",
        "Create a free account",
    ),
    "support-appeal": last_line(
        "Support independent journalism",
        "Become a member today",
        "Since you’re here, we have a small favour to ask.",
        "Donate",
    ),
    "tip-line": last_line(
        "Have a news tip? Email newsroom@planet.example",
        "Contact Jo Bloggs at jbloggs@planet.example",
        "Got a tip? Let us know.",
        "To report a correction, please write to corrections@planet.example.",
    ),
    "trending-block": last_line("Trending Stories", "Most Read", "You May Also Like"),
}
