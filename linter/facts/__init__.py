"""Dated facts and the judgement of what a story says about them.

`series`, `offices` and `renames` read the shipped rows, `overlay` lays a house's own over them, and
`facts` holds what a run takes for true. `entries` and `pages` show them to people; `wikidata`,
`update` and `overlay_file` write newer office holders into a house's file.

`claims` finds counts in a story ("29 NATO members"), `verdicts` says what a count was worth on the
story's date and what it is worth since, and `stories` does both for an article.
"""
