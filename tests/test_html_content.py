"""Which part of a page is the story, and what in it is not."""

from __future__ import annotations

import json

import pytest

from linter.document import Block, Kind
from linter.readers import Form, Reading, read_text
from linter.readers.html.asides import _WORDS

LEAD = "The council of Harbor Falls voted on Tuesday to close the old bridge for two years."
NEXT = "Repairs would cost 12 million dollars, the mayor said, and buses will take the long way."
LAST = "Shop owners on both banks had asked for a ferry, which the council will discuss in May."
STORY = [LEAD, NEXT, LAST]
OTHER = "A bakery on Mill Street has won the prize for the best rye bread of the whole region."
REMARK = "I have crossed that bridge for thirty years and never once seen anybody repair a thing."


def paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>\n" for line in lines)


def page(body: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


def blocks(source: str, reading: Reading | None = None) -> list[Block]:
    document = read_text("page.html", source, reading or Reading())
    return [block for block in document.blocks if block.kind is not Kind.META]


def texts(source: str, reading: Reading | None = None) -> list[str]:
    return [block.text for block in blocks(source, reading)]


# Which element


def test_the_text_is_found_among_menus() -> None:
    menu = "".join(
        f'<li><a href="/{n}">Section number {n} of the paper</a></li>' for n in range(40)
    )
    body = f"<div><ul>{menu}</ul></div><div><div>{paragraphs(*STORY)}</div></div><div>{menu}</div>"
    assert texts(page(body)) == STORY


def test_what_the_page_declares_to_be_the_text_is_the_text() -> None:
    teasers = f"<section>{paragraphs(*[OTHER] * 9)}</section>"
    body = f'<section itemprop="articleBody">{paragraphs(*STORY * 2)}</section>{teasers}'
    assert texts(page(body)) == STORY * 2


def test_what_is_declared_but_shows_little_is_not_believed() -> None:
    box = f'<div><div itemprop="articleBody">{OTHER}</div></div>'
    assert LEAD in texts(page(f"<main>{paragraphs(*STORY * 3)}</main>{box}"))


def test_json_ld_decides_between_two_candidates() -> None:
    two = f"<div>{paragraphs(*STORY)}</div><section>{paragraphs(*[OTHER] * 5)}</section>"
    data = {"@type": "NewsArticle", "articleBody": " ".join(STORY)}
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    assert OTHER in texts(page(two))
    assert texts(page(two, script)) == STORY


def test_json_ld_speaks_for_an_element_with_a_misleading_name() -> None:
    first, second = paragraphs(*STORY), paragraphs(*[OTHER] * 5)
    body = f'<div class="related">{first}</div><div>{second}</div>'
    data = {"@type": "NewsArticle", "articleBody": " ".join(STORY)}
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    assert LEAD not in texts(page(body))
    assert LEAD in texts(page(body, script))


def test_a_story_cut_into_sections_is_read_whole() -> None:
    sections = [STORY * 4, [OTHER, REMARK]]
    cut = "".join(f'<section class="part">{paragraphs(*part)}</section>' for part in sections)
    assert texts(page(f"<div>{cut}</div>")) == [*STORY * 4, OTHER, REMARK]


def test_the_class_of_the_body_counts_for_more_than_a_longer_list_of_summaries() -> None:
    summaries = "".join(f"<li><a href='/'>Another story</a><p>{OTHER}</p></li>" for _ in range(6))
    body = f'<div class="article-body">{paragraphs(*STORY)}</div><ul>{summaries}</ul>'
    assert texts(page(body)) == STORY


def test_a_story_is_never_taken_for_one_of_its_lists() -> None:
    items = "".join(f"<li>{line}</li>" for line in STORY * 5)
    body = f"<div>{paragraphs(OTHER)}<ul>{items}</ul></div>"
    assert texts(page(body)) == [OTHER, *STORY * 5]


def test_the_selector_of_the_user_wins_and_one_that_matches_nothing_is_passed_over() -> None:
    body = f"<main>{paragraphs(*STORY)}</main><aside id='box'>{paragraphs(OTHER)}</aside>"
    assert texts(page(body), Reading(Form.HTML, content="#box")) == [OTHER]
    assert texts(page(body), Reading(Form.HTML, content="#none")) == STORY


@pytest.mark.parametrize(
    "body",
    [
        "<br><br>".join(STORY),
        "".join(f"<p>{line}" for line in STORY),
        "".join(f"<div>{line}</div>" for line in STORY),
        f"<table><tr><td>{paragraphs(*STORY)}</td></tr></table>",
        f"<table><tr><td><a href='/'>Home</a><td>{paragraphs(*STORY)}</table>",
    ],
    ids=["breaks", "unclosed", "divisions", "table", "table with a menu"],
)
def test_old_mark_up_is_read(body: str) -> None:
    assert [line for line in texts(page(body)) if line != "Home"] == STORY


def test_a_fragment_is_all_story() -> None:
    fragment = f'<div class="related">{paragraphs(OTHER)}</div>{paragraphs(*STORY)}'
    assert texts(fragment) == [OTHER, *STORY]


def test_a_page_of_links_is_no_story() -> None:
    links = "".join(f'<li><a href="/{n}">Headline number {n} of the day</a></li>' for n in range(9))
    document = read_text("page.html", page(f"<h1>News</h1><ul>{links}</ul>"), Reading())
    assert [problem.rule for problem in document.problems] == ["no-story"]


# What stands above


def test_the_lead_above_the_text_belongs_to_the_story() -> None:
    header = f'<header><h1>The bridge closes</h1><p class="intro">{OTHER}</p></header>'
    body = f'<article>{header}<div class="article-body">{paragraphs(*STORY)}</div></article>'
    assert texts(page(body)) == ["The bridge closes", OTHER, *STORY]


def test_what_an_aside_holds_is_no_lead() -> None:
    between = f'<div class="newsletter">{paragraphs(OTHER)}</div>'
    text = f'<div class="article-body">{paragraphs(*STORY * 2)}</div>'
    assert OTHER not in texts(page(f"<h1>The bridge closes</h1>{between}{text}"))


def test_the_headline_is_the_line_that_says_what_the_title_says() -> None:
    title = "<title>Council closes the old bridge | The Harbor Post</title>"
    search = "<div><h1>No matches found</h1></div>"
    found = blocks(
        page(f"{search}<h2>Council closes the old bridge</h2>{paragraphs(*STORY)}", title)
    )
    headlines = [block.text for block in found if block.kind is Kind.HEADLINE]
    assert headlines == ["Council closes the old bridge"]


# What is left out


@pytest.mark.parametrize(
    "aside",
    [
        '<div class="share-bar"><p>{}</p></div>',
        '<div class="RelatedArticles"><p>{}</p></div>',
        '<div class="jp-relatedposts"><p>{}</p></div>',
        '<section id="newsletter_signup"><p>{}</p></section>',
        '<div class="c-promo c-promo--wide"><p>{}</p></div>',
        '<div class="google-ad"><p>{}</p></div>',
        "<nav><p>{}</p></nav>",
        "<aside><p>{}</p></aside>",
        "<form><p>{}</p></form>",
        '<div role="complementary"><p>{}</p></div>',
        '<p class="mostRead">{}</p>',
        '<div class="author-box"><p>{}</p></div>',
    ],
)
def test_asides_within_the_text_are_left_out(aside: str) -> None:
    middle = aside.format(OTHER)
    assert texts(page(f"<main><p>{LEAD}</p>{middle}<p>{NEXT}</p><p>{LAST}</p></main>")) == STORY


def test_a_leftover_that_the_mark_up_does_not_tell_apart_stays() -> None:
    lines = [LEAD, "Trending Stories", NEXT, "Read more: The ferry of Harbor Falls", LAST]
    assert texts(page(f"<main>{paragraphs(*lines)}</main>")) == lines


@pytest.mark.parametrize(
    "wrapper",
    [
        '<div class="content-sidebar-wrap">{}</div>',
        '<div id="navigation">{}</div>',
        '<div class="widget">{}</div>',
        '<form action="/">{}</form>',
        '<article class="post tag-newsletter category-social">{}</article>',
        '<article class="node node--promoted">{}</article>',
    ],
)
def test_what_holds_most_of_the_text_is_no_aside(wrapper: str) -> None:
    assert texts(page(wrapper.format(paragraphs(*STORY)))) == STORY


@pytest.mark.parametrize(
    "names", ["has-sidebar", "no-comments", "tag-social", "z ab ad ae", "unsocial", "shareholders"]
)
def test_words_that_say_nothing_of_the_element(names: str) -> None:
    assert _WORDS.search(names) is None


def test_the_id_of_a_heading_repeats_its_words_and_says_nothing() -> None:
    heading = '<h2 id="newsletter-and-promo">Newsletter and promo</h2>'
    body = f"<main><p>{LEAD}</p>{heading}<p>{NEXT}</p></main>"
    assert texts(page(body)) == [LEAD, "Newsletter and promo", NEXT]


def test_comments_may_be_longer_than_the_story() -> None:
    comments = f'<div class="comments">{paragraphs(*[REMARK] * 30)}</div>'
    assert texts(page(f"<div>{paragraphs(*STORY)}{comments}</div>")) == STORY


def test_the_name_of_an_author_stays_and_the_biography_does_not() -> None:
    byline = '<div class="author">By Ana Petrova</div>'
    life = '<div class="author"><p>Ana Petrova has covered the harbor since she was a student of '
    life += "law, and she has written two books on bridges.</p></div>"
    found = texts(page(f"<main>{byline}{paragraphs(*STORY)}{life}</main>"))
    assert found == ["By Ana Petrova", *STORY]


def test_a_cookie_banner_may_be_longer_than_the_story() -> None:
    banner = f'<div role="dialog" class="cookie-banner">{paragraphs(*[REMARK] * 20)}</div>'
    assert texts(page(f"<div>{paragraphs(*STORY)}</div>{banner}")) == STORY


def test_of_stories_that_follow_one_another_the_first_is_read() -> None:
    stories = [[LEAD, NEXT, LAST], [OTHER, REMARK, OTHER], [REMARK, OTHER, REMARK]]
    scroll = "".join(
        f"<article><h1>Number {number}</h1>{paragraphs(*story)}</article>"
        for number, story in enumerate(stories)
    )
    assert texts(page(f"<main>{scroll}</main>")) == ["Number 0", *STORY]


def test_a_wrapper_around_much_text_says_nothing_of_each_line() -> None:
    body = (
        f'<main><div class="post published">{paragraphs(*STORY * 3)}<p>It rained.</p></div></main>'
    )
    assert {block.kind for block in blocks(page(body))} == {Kind.PARAGRAPH}


# Names that mislead


def test_an_aside_word_on_sections_that_hold_most_of_the_page_says_nothing() -> None:
    sections = "".join(
        f'<section class="test-section--ads">{paragraphs(line)}</section>' for line in STORY * 2
    )
    assert texts(page(f"<article>{sections}</article>")) == STORY * 2


def test_the_parts_of_a_block_that_holds_the_story_are_named_after_it() -> None:
    body = f'<div class="town-gallery__lead">{paragraphs(LEAD)}</div>'
    body += f'<div class="town-gallery__text">{paragraphs(NEXT)}</div>'
    body += f'<div class="town-gallery__end">{paragraphs(LAST)}</div>'
    promo = f'<div class="promo">{paragraphs(OTHER)}</div>'
    assert texts(page(f'<div class="town-gallery">{body}{promo}</div>')) == STORY


def test_a_teaser_that_leads_nowhere_is_the_lead() -> None:
    lead = f'<p class="teaser">{LEAD}</p>'
    other = f'<div class="teaser"><h3><a href="/b">Bread</a></h3><p>{OTHER}</p></div>'
    body = f"<main>{lead}{paragraphs(NEXT)}{other}{paragraphs(LAST)}</main>"
    assert texts(page(body)) == STORY


@pytest.mark.parametrize(
    "names", ["photo-gallery", "featured-video video-ct", "postNavigation", "editors-picks", "btn"]
)
def test_what_stands_beside_the_text_is_left_out(names: str) -> None:
    box = f'<div class="{names}"><p>{OTHER}</p></div>'
    assert texts(page(f"<main>{paragraphs(LEAD)}{box}{paragraphs(NEXT, LAST)}</main>")) == STORY


def test_what_the_page_declares_to_be_a_comment_is_left_out() -> None:
    remark = f'<div itemprop="comment"><p>{REMARK}</p></div>'
    assert texts(page(f"<main>{paragraphs(*STORY)}{remark}</main>")) == STORY


# Links


def link(text: str, where: str = "/") -> str:
    return f'<a href="{where}">{text}</a>'


@pytest.mark.parametrize(
    "box",
    [
        f"<div><h3>Elsewhere</h3><p>{link(OTHER)}</p></div>",
        f"<section><ul><li>{link(OTHER)}</li><li>{link(REMARK)}</li></ul></section>",
        f'<a href="/bread"><div>Bread</div><div>{OTHER}</div></a>',
        f'<a href="/bread"><div>{OTHER}</div></a>',
        f"<figure><figcaption>{link(OTHER)}</figcaption></figure>",
    ],
    ids=["card", "list in a box", "link around lines", "link around a line", "caption"],
)
def test_a_box_of_links_within_the_text_is_left_out(box: str) -> None:
    assert texts(page(f"<main>{paragraphs(LEAD)}{box}{paragraphs(NEXT, LAST)}</main>")) == STORY


@pytest.mark.parametrize(
    "part",
    [
        f"<p>{link('Read more about bread')}</p>",
        f"<ul><li>{link('The minutes of May')}</li><li>{link('The minutes of June')}</li></ul>",
        f"<h2>{link('The next bridge')}</h2>",
        f"{link('<h2>The next bridge</h2>')}",
        link("<p>The part below</p><p>The last part</p>", "#below"),
    ],
    ids=["line", "list", "linked heading", "link around a heading", "within the page"],
)
def test_links_that_may_be_of_the_story_stay(part: str) -> None:
    found = texts(page(f"<main>{paragraphs(LEAD)}{part}{paragraphs(NEXT, LAST)}</main>"))
    assert len(found) > len(STORY)
    assert [line for line in found if line in STORY] == STORY


def test_a_story_that_is_mostly_links_stays() -> None:
    links = "".join(f"<p>{link(f'Bakery number {number} of the town')}</p>" for number in range(9))
    body = f"<main>{paragraphs(LEAD)}<div>{links}</div></main>"
    assert len(texts(page(body))) == 10


def test_an_anchor_or_a_link_left_open_is_no_link() -> None:
    anchored = f"<p><a name='top'>{LEAD}</p>{paragraphs(NEXT)}<p>{link('so')} {LAST}</p>"
    assert texts(page(f"<div><a name='story'>{anchored}</div>"))[:2] == [LEAD, NEXT]
    forgotten = f"<div><a href='/'>Home <a href='/news'>News</a> {paragraphs(*STORY)}</div>"
    assert texts(page(forgotten))[-3:] == STORY


# Behind the text


def test_a_notice_behind_the_text_of_an_article_is_read_and_a_list_of_stories_is_not() -> None:
    notice = "<p>This story was first published on Monday.</p>"
    cards = f"<ul><li><div><p>{OTHER}</p></div></li></ul><div><p>{REMARK}</p></div>"
    text = f'<div class="article-body">{paragraphs(*STORY * 2)}</div>'
    found = texts(page(f"<article>{text}{notice}{cards}</article>"))
    assert found == [*STORY * 2, "This story was first published on Monday."]


# Preformatted text


PRESS = f"{LEAD}\n{NEXT}\n\n  {LAST}"


def test_running_text_that_is_preformatted_is_cut_at_its_empty_lines() -> None:
    assert texts(page(f"<pre>{PRESS}</pre>")) == [f"{LEAD} {NEXT}", LAST]


@pytest.mark.parametrize(
    "code",
    [
        "<pre>" + "count = count + 1; print(count)\n" * 20 + "</pre>",
        f"<pre><code>{PRESS}</code></pre>",
        "<pre>npm install bridge</pre>",
        "<pre>" + "use chroot yes\nlog file none\n" * 20 + "</pre>",
    ],
    ids=["signs", "code", "short", "settings"],
)
def test_code_is_not_read(code: str) -> None:
    assert texts(page(f"<main>{paragraphs(*STORY)}{code}</main>")) == STORY


# What is hidden


def test_a_page_that_hides_all_of_its_text_until_a_script_has_run_is_read() -> None:
    body = f'<div style="display: none">{paragraphs(*STORY)}</div><p>One moment, please.</p>'
    assert [line for line in texts(page(body)) if line in STORY] == STORY
    shown = f'<div style="display: none">{paragraphs(OTHER)}</div>{paragraphs(*STORY)}'
    assert texts(page(shown)) == STORY


def test_short_lines_in_a_wrapper_around_much_text_are_no_byline() -> None:
    lines = [*STORY * 6, "It rained.", "Nobody was hurt."]
    parts = f'<div class="published">{paragraphs(*lines)}</div><div>{paragraphs(*lines)}</div>'
    assert {block.kind for block in blocks(page(f"<main>{parts}</main>"))} == {Kind.PARAGRAPH}
