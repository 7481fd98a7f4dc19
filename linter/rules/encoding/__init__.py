"""Characters damaged on the way: mojibake, entities, invisible and lost ones."""
