"""What a page or a file declares of its story, and whether that holds."""
