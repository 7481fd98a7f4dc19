"""What is of the page and not of the story: adverts, sign-ups, links to other stories."""
