"""What newslint knows of English: sentences, words, quotations, dates and numbers."""
