"""The language server: what newslint says of a text while somebody writes it.

`positions` translates places, `sessions` holds what the stories of a folder are judged by, and
`stories` what was found in a text. `diagnostics`, `hover` and `symbols` show that, `actions` offers
what can be done about it, and `errands` does it. `desk` orders the work, and `protocol` speaks with
the editor. Nothing else in newslint knows the protocol, and nothing here is loaded before a server
is asked for.
"""
