"""What somebody has said about findings: that they are wrong here, or may stay.

`directives` are comments in a story, `ignore_file` the file beside the stories. Both silence
findings of rules that they name, and both are found fault with themselves: a suppression that is
wrong, idle, past its day or without a reason hides what nobody meant to hide.
"""
