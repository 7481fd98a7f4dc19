"""What stands beside the story in a page and is told from it by its look: each of these shapes once
was read as part of the story, and some would read the story as what it is not.
"""

from __future__ import annotations

import time

import pytest

from linter.document import Kind
from linter.readers import Reading, read_text
from linter.readers.html.remarks import _SIGN, _TITLE

PLACES = ("harbor", "ferry", "market", "old bridge", "school", "mill", "tunnel", "town hall")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def paragraph(number: int) -> str:
    place, other = PLACES[number % 8], PLACES[(number * 3 + 1) % 8]
    day = DAYS[number % 7]
    return (
        f"On {day} number {number} of the plans for the {place} was read aloud, and the council "
        f"asked for another opinion. People who live near the {other} had come in great numbers."
    )


STORY = [paragraph(number) for number in range(6)]
OTHERS = [paragraph(number) for number in range(10, 16)]
TITLE = "Council reads the plans aloud"
HEAD = f"<h1>{TITLE}</h1>"
SIGNED = '<p class="byline">By Ana Petrova</p><time>May 4, 2019</time>'


def paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>\n" for line in lines)


def rows(shape: str, texts: list[str] = OTHERS) -> str:
    """Return the texts, each in the mark-up `shape` with {n}ame, {t}ext and number {i}."""
    names = ("Bob Miller", "Joan", "kit42", "harborfan", "Li Wei", "Mr. Fox")
    return "".join(shape.format(n=names[i % 6], t=text, i=i) for i, text in enumerate(texts))


def prose(body: str, title: str = f"{TITLE} | The Harbor Post") -> list[str]:
    """Return the paragraphs of the story that is read in a page."""
    source = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    blocks = read_text("page.html", source, Reading()).blocks
    known = {*STORY, *OTHERS}
    return [block.text for block in blocks if block.text in known and block.kind is not Kind.META]


# What readers say


@pytest.mark.parametrize(
    "remark",
    [
        '<div class="u1"><b>{n}</b> says:<p>{t}</p></div>',
        "<li><cite>{n}</cite> Says:<br><small>May {i}, 2019</small><p>{t}</p></li>",
        "<div><b>{n}</b><div>{t}</div><a href='#r'>Reply</a> <a href='#f'>Report abuse</a></div>",
        '<div class="row-{i} row"><p>{n} wrote:</p><p>{t}</p></div>',
        '<div itemscope itemtype="https://schema.org/Comment">{n}<p>{t}</p></div>',
        '<div itemscope itemtype="http://schema.org/UserComments">{n}<p>{t}</p></div>',
    ],
)
def test_remarks_are_known_by_how_they_are_signed(remark: str) -> None:
    assert prose(f"<div>{HEAD}{SIGNED}{paragraphs(*STORY)}<div>{rows(remark)}</div></div>") == STORY


@pytest.mark.parametrize(
    "remark",
    [
        "<div><p>Posted by {n} on May {i}, 2019</p><p>{t}</p></div>",
        "<div><div>{n}</div><div>{i} hours ago</div><div>{t}</div></div>",
        "<section><header>{n} May 4, 2019 at 1:0{i} pm</header><p>{t}</p></section>",
    ],
)
def test_rows_that_are_dated_are_remarks_below_a_story_and_news_where_they_are_all(
    remark: str,
) -> None:
    assert prose(f"<div>{HEAD}{paragraphs(*STORY)}<div>{rows(remark)}</div></div>") == STORY
    live = f"<div>{HEAD}{paragraphs(STORY[0])}<div>{rows(remark)}</div></div>"
    assert prose(live) == [STORY[0], *OTHERS]


def test_a_post_that_the_story_quotes_is_no_remark() -> None:
    post = '<div class="post"><blockquote><p>{t}</p><p>Posted by {n} on May {i}, 2019</p>'
    body = f"<div>{HEAD}{paragraphs(*STORY)}{rows(post + '</blockquote></div>')}</div>"
    assert prose(body) == [*STORY, *OTHERS]


@pytest.mark.parametrize(
    "heading",
    ["Comments", "6 Comments", "Comments (6)", "Leave a Reply", "6 Responses to “The bridge”"],
)
def test_what_stands_below_a_heading_of_remarks_is_no_story(heading: str) -> None:
    assert _TITLE.fullmatch(heading)
    body = f"<div>{HEAD}{paragraphs(*STORY)}<h3>{heading}</h3>{paragraphs(*OTHERS)}</div>"
    assert prose(body) == STORY


@pytest.mark.parametrize(
    "heading", ["Comments from the mayor's office", "No comment", "Responses of the town", "Reply"]
)
def test_headings_that_a_story_may_have(heading: str) -> None:
    assert _TITLE.fullmatch(heading) is None


def test_a_heading_of_remarks_above_the_story_does_not_end_it() -> None:
    beside = f"<div>{paragraphs(*OTHERS)}<h3>Comments</h3></div>"
    assert prose(f"{beside}<div>{HEAD}{paragraphs(*STORY)}</div>") == STORY


@pytest.mark.parametrize(
    "names",
    ["usercomments", "readerComments", "IDCommentsNewThread", "leserkommentare", "reacties"],
)
def test_names_of_remarks(names: str) -> None:
    box = f'<div id="{names}">{paragraphs(*OTHERS)}</div>'
    assert prose(f"<div>{HEAD}{paragraphs(*STORY)}{box}</div>") == STORY


# Stories that follow


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("<article><h1>{}</h1>", "<article><h2>{}</h2>"),
        ("<article><h2>{}</h2>", "<article><h2>{}</h2>"),
        ('<div class="post post-1"><h1>{}</h1>', '<div class="post post-2"><h1>{}</h1>'),
        ('<div class="story"><h2>{}</h2>', '<div class="story"><h2>{}</h2>'),
        ("<div><article><h1>{}</h1></article>", "<div><article><h1>{}</h1></article>"),
    ],
    ids=["articles", "second headings", "divisions", "classes", "wrapped"],
)
@pytest.mark.parametrize("times", [1, 3])
def test_the_first_of_stories_is_read_even_if_a_longer_one_follows(
    first: str, second: str, times: int
) -> None:
    def story(start: str, title: str, texts: list[str]) -> str:
        tag = start[1:].partition(">")[0].split()[0]
        inside = f"{SIGNED}{paragraphs(*texts)}"
        if "</article>" in start:
            return start.format(title).replace("</article>", f"{inside}</article></div>")
        return f"{start.format(title)}{inside}</{tag}>"

    long = [paragraph(number) for number in range(10, 10 + 6 * times)]
    two = story(first, TITLE, STORY) + story(second, "The school has a new roof", long)
    assert prose(f"<main>{two}</main>") == STORY


def test_the_first_of_two_declared_texts_is_the_story() -> None:
    texts = (STORY, OTHERS * 2)
    stories = (f'<div><div itemprop="articleBody">{paragraphs(*one)}</div></div>' for one in texts)
    assert prose(f"<main>{HEAD}{''.join(stories)}</main>") == STORY


def test_news_hour_by_hour_and_parts_of_a_story_are_read_whole() -> None:
    hours = rows("<article><h2>What {n} said</h2><time>1:0{i} p.m.</time><p>{t}</p></article>")
    assert prose(f"<main>{HEAD}{hours}</main>") == OTHERS
    parts = rows('<div class="part"><h2>Part {i}</h2><p>{t}</p></div>')
    body = f'<div class="part">{HEAD}{paragraphs(*STORY)}</div>{parts}'
    assert prose(f"<main>{body}</main>") == [*STORY, *OTHERS]


# The same text again


@pytest.mark.parametrize(
    "copy",
    [
        f'<div class="mobile">{paragraphs(*STORY)}</div>',
        f"<section><h1>{TITLE}</h1>{paragraphs(*STORY)}</section>",
        f"<div>{'<br>'.join(STORY)}</div>",
        f"<pre>{' '.join(STORY)}</pre>",
        paragraphs(*STORY),
    ],
    ids=["telephone", "print", "one passage", "preformatted", "no box"],
)
def test_a_copy_of_the_story_is_left_out(copy: str) -> None:
    assert prose(f'<main>{HEAD}<div class="wide">{paragraphs(*STORY)}</div>{copy}</main>') == STORY


def test_of_two_copies_the_whole_one_is_read() -> None:
    short = f"<div>{paragraphs(*STORY[:3])}</div>"
    whole = f"<div>{paragraphs(*STORY)}</div>"
    assert prose(f"<main>{HEAD}{short}{whole}</main>") == STORY


def test_a_text_that_begins_as_its_summary_does_is_no_copy() -> None:
    whole = " ".join(STORY)
    box = f"<div><p>{whole[:150]} …</p></div><div><p>{' '.join(OTHERS)}</p></div>"
    found = read_text(
        "page.html", f"<html><body><main>{HEAD}{box}<div>{whole}</div></main>", Reading()
    )
    assert whole in [block.text for block in found.blocks]


def test_a_paragraph_that_stands_twice_stays() -> None:
    twice = [*STORY, STORY[2]]
    assert prose(f"<main>{HEAD}{paragraphs(*twice)}</main>") == twice


# Other stories


@pytest.mark.parametrize(
    "teaser",
    [
        '<div><h3><a href="/x{i}">A story of {n} and more</a></h3><p>{t}</p></div>',
        '<h3><a href="/x{i}">A story of {n} and more</a></h3><p>May {i}</p><p>{t}</p>',
        '<div><h3>A story</h3><p>{t}</p><p><a href="/x{i}">Read more</a></p></div>',
    ],
)
def test_a_box_of_teasers_is_left_out(teaser: str) -> None:
    box = f"<div>{rows(teaser, OTHERS[:4])}</div>"
    assert prose(f"<article>{HEAD}{paragraphs(*STORY)}{box}</article>") == STORY


def test_a_round_up_is_all_teasers_and_read() -> None:
    items = rows('<div><h3><a href="/x{i}">A story of {n} and more</a></h3><p>{t}</p></div>')
    body = f"<main>{HEAD}{paragraphs(STORY[0])}<div>{items}</div></main>"
    assert prose(body) == [STORY[0], *OTHERS]


def test_a_link_to_the_next_story_above_the_title_makes_no_teaser_of_the_text() -> None:
    above = '<div><a href="/next">The school has a new roof</a></div>'
    body = f"{above}<h2>{TITLE}</h2><p>{STORY[0]}</p>{above}"
    beside = f"<div>{paragraphs(*OTHERS[:2])}</div>"
    assert STORY[0] in prose(f"<div><div>{body}</div>{beside}</div>")


def test_an_article_within_the_article_is_another_one() -> None:
    inner = f"<article><h4>The school has a new roof</h4>{paragraphs(OTHERS[0])}</article>"
    middle = f"{paragraphs(*STORY[:3])}<div>{inner}</div>{paragraphs(*STORY[3:])}"
    assert prose(f"<article>{HEAD}{middle}</article>") == STORY
    parts = "".join(f"<article>{paragraphs(line)}</article>" for line in STORY)
    assert prose(f"<article>{HEAD}{parts}</article>") == STORY


# Beside the text


@pytest.mark.parametrize(
    "names", ["body-text", "fulltext", "postarea", "articleBody", "blog-content"]
)
def test_names_of_the_text(names: str) -> None:
    text = f'<div class="{names}">{paragraphs(*STORY)}</div>'
    body = f"<main>{HEAD}<div>{text}</div><div><h3>Our town</h3>{paragraphs(*OTHERS)}</div></main>"
    assert prose(body) == STORY


def test_the_name_of_the_text_counts_within_that_of_a_wrapper() -> None:
    text = f'<div class="entry-content">{paragraphs(*STORY)}</div>'
    other = f"<div><h3>Our town</h3>{paragraphs(*OTHERS)}</div>"
    assert prose(f'<div class="single-content">{text}{other}</div>{HEAD}') == STORY


def test_of_two_boxes_the_one_with_the_headline_is_the_story() -> None:
    about = f"<div><h3>About us</h3>{paragraphs(*OTHERS)}</div>"
    assert prose(f"<main><div>{HEAD}{SIGNED}{paragraphs(*STORY)}</div>{about}</main>") == STORY
    rest = f"<div>{paragraphs(*OTHERS)}</div>"
    assert prose(f"<main><div>{HEAD}{paragraphs(*STORY)}</div>{rest}</main>") == [*STORY, *OTHERS]
    header = f"<header>{HEAD}{paragraphs(*STORY)}</header><div>{paragraphs(*OTHERS)}</div>"
    assert prose(f"<main>{header}</main>") == [*STORY, *OTHERS]


@pytest.mark.parametrize("attribute", ['aria-hidden="true"', 'class="hidden"'])
def test_what_is_not_shown_is_left_out_unless_it_is_the_rest_of_the_story(attribute: str) -> None:
    label = f"<div {attribute}><p>{OTHERS[0][:100]}</p></div>"
    assert prose(f"<main>{HEAD}{paragraphs(*STORY)}{label}</main>") == STORY
    rest = f"<div {attribute}>{paragraphs(*STORY[3:])}</div>"
    assert prose(f"<main>{HEAD}{paragraphs(*STORY[:3])}{rest}</main>") == STORY


def test_long_texts_behind_the_text_are_no_notices() -> None:
    text = f'<div itemprop="articleBody">{paragraphs(*STORY)}</div>'
    assert prose(f"<article>{HEAD}{text}{paragraphs(*OTHERS)}</article>") == STORY


@pytest.mark.parametrize(
    "line", ["1 " * 44, "reply " * 15, "(( " * 30, "posted by at on 1 " * 5, "says said " * 9]
)
def test_no_line_makes_the_look_slow(line: str) -> None:
    began = time.perf_counter()
    for end in ("", "!", "x9"):
        _SIGN.fullmatch(line[:89] + end)
        _TITLE.fullmatch(line[:89] + end)
    assert time.perf_counter() - began < 0.1
