"""Which language a text is in, which English, and what a declared tag says."""

from __future__ import annotations

from time import perf_counter
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.identify import identify, normalize_tag, primary
from linter.language.small_words import SMALL_WORDS
from linter.language.variety import variety

ENGLISH = (
    "The council approved the plan for a new pier on Monday, after a debate that lasted until"
    " midnight and drew more people than the hall could hold. The mayor said that the work would"
    " begin when the ice is gone. "
)
SPANISH = (
    "El ayuntamiento aprobó el lunes el plan para un nuevo muelle, tras un debate que duró hasta"
    " la medianoche y que reunió a más gente de la que cabía en la sala. La alcaldesa dijo que las"
    " obras empezarán cuando se vaya el hielo. "
)
SAMPLES = {
    "en": ENGLISH,
    "es": SPANISH,
    "de": "Der Rat hat am Montag den Plan für einen neuen Hafen beschlossen, und die Arbeiten"
    " sollen im Frühjahr beginnen, wenn das Eis nicht mehr auf dem See liegt.",
    "fr": "Le conseil a voté lundi le projet d’un nouveau port, et les travaux devraient commencer"
    " au printemps, quand la glace ne sera plus sur le lac.",
    "pt": "A câmara aprovou na segunda-feira o plano para um novo porto, e as obras devem começar"
    " na primavera, quando o gelo já não estiver no lago.",
    "it": "Il consiglio ha approvato lunedì il piano per un nuovo porto, e i lavori dovrebbero"
    " iniziare in primavera, quando il ghiaccio non sarà più nel lago.",
    "nl": "De raad heeft maandag het plan voor een nieuwe haven goedgekeurd, en het werk moet in"
    " het voorjaar beginnen, als er geen ijs meer op het meer ligt.",
    "sv": "Rådet godkände på måndagen planen för en ny hamn, och arbetet ska börja till våren när"
    " det inte längre är is på sjön.",
    "da": "Byrådet vedtog mandag planen for en ny havn, og arbejdet skal efter planen begynde til"
    " foråret, når der ikke længere er is på søen. Det blev også sagt af borgmesteren.",
    "no": "Kommunestyret vedtok mandag planen for en ny havn, og arbeidet skal etter planen begynne"
    " til våren, når det ikke lenger er is på vannet. Det ble også sagt av ordføreren.",
    "fi": "Valtuusto hyväksyi maanantaina uuden sataman, ja työt on määrä aloittaa keväällä, kun"
    " järvi ei ole enää jäässä. Kaupunginjohtaja sanoi, että se oli jo aika.",
    "pl": "Rada przyjęła w poniedziałek plan budowy nowego portu, a prace mają się zacząć wiosną,"
    " kiedy na jeziorze nie będzie już lodu. Burmistrz powiedział, że to jest dobry dzień.",
    "cs": "Rada v pondělí schválila plán na nový přístav a práce by měly začít na jaře, když na"
    " jezeře už není led. Starosta řekl, že je to dobrá zpráva pro město.",
    "hu": "A tanács hétfőn elfogadta az új kikötő tervét, és a munka tavasszal kezdődik, ha a jég"
    " már nem lesz a tavon. A polgármester szerint ez egy jó nap volt, de csak az első.",
    "ro": "Consiliul a aprobat luni planul pentru un nou port, iar lucrările ar trebui să înceapă"
    " în primăvară, când gheața nu mai este pe lac, a spus primarul care a fost în sală.",
    "tr": "Meclis pazartesi günü yeni bir liman için hazırlanan planı kabul etti ve çalışmalar buz"
    " eridikten sonra başlayacak. Başkan, bu kararın çok önemli olduğunu ve her şey için geç"
    " olmadığını söyledi.",
    "vi": "Hội đồng đã thông qua kế hoạch xây một bến cảng mới vào thứ Hai, và công việc sẽ bắt đầu"
    " khi băng không còn trên hồ, theo lời của thị trưởng.",
    "id": "Dewan kota menyetujui rencana untuk pelabuhan baru itu pada hari Senin, dan pekerjaan"
    " akan dimulai tahun ini karena tidak ada lagi es di danau, kata wali kota kepada mereka.",
    "cy": "Mae’r cyngor wedi cytuno ar y cynllun ar gyfer porthladd newydd, ac roedd y maer yn"
    " dweud bod y gwaith yn dechrau yn y gwanwyn.",
    "ru": "Совет в понедельник одобрил план нового порта, и работы начнутся весной, когда с озера"
    " сойдёт лёд. Мэр сказал, что это хороший день.",
    "uk": "Рада в понеділок схвалила план нового порту, і роботи почнуться навесні, коли з озера"
    " зійде крига. Мер сказав, що це її день.",
    "bg": "Съветът одобри в понеделник плана за ново пристанище и работата ще започне през"
    " пролетта, когато ледът се стопи, съобщи кметът на града.",
    "el": "Το συμβούλιο ενέκρινε τη Δευτέρα το σχέδιο για ένα νέο λιμάνι.",
    "ar": "وافق المجلس يوم الاثنين على خطة لبناء ميناء جديد، وسيبدأ العمل في الربيع.",
    "fa": "شورا روز دوشنبه طرح ساخت یک بندر جدید را تصویب کرد و کار در بهار آغاز می‌شود، گفت شهردار"
    " که پیش‌تر چنین گزارشی را پذیرفته بود.",
    "he": "המועצה אישרה ביום שני את התוכנית לנמל חדש, והעבודה תתחיל באביב.",
    "hi": "परिषद ने सोमवार को नए बंदरगाह की योजना को मंज़ूरी दी और काम वसंत में शुरू होगा।",
    "zh": "市议会周一批准了新码头的计划，工程将在春天开始。",
    "ja": "市議会は月曜日、新しい桟橋の計画を承認し、工事は春に始まる。",
    "ko": "시의회는 월요일 새 부두 계획을 승인했으며 공사는 봄에 시작된다.",
    "th": "สภาเมืองอนุมัติแผนสร้างท่าเรือใหม่เมื่อวันจันทร์",
}


@pytest.mark.parametrize("language", SAMPLES)
def test_a_text_tells_its_language(language: str) -> None:
    assert identify(SAMPLES[language]) == language
    assert identify(SAMPLES[language] * 40) == language
    assert identify(normalize("NFD", SAMPLES[language])) == language


@pytest.mark.parametrize("language", ["en", "es", "de", "fr", "sv", "ru"])
def test_capitals_tell_it_as_well(language: str) -> None:
    assert identify(SAMPLES[language].upper()) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t",
        "Read more",
        "Mexico 2, Brazil 1",
        "12.50 13.75 14.00 (+0.3%) 2026",
        "😀😀😀 🎉",
        "Lorem ipsum dolor sit amet, consectetur adipisicing elit, sed do eiusmod tempor.",
    ],
)
def test_too_little_is_no_language(text: str) -> None:
    assert identify(text) is None


def test_half_and_half_is_no_language() -> None:
    assert identify(ENGLISH + SPANISH * 2) is None
    assert identify(ENGLISH + SAMPLES["ru"] * 2) is None


@pytest.mark.parametrize(
    "names",
    [
        "Los Angeles, Las Vegas, El Paso, San Antonio de los Ranchos, La Paz",
        "Ursula von der Leyen, Guido de la Cruz, Ludwig van der Berg, Maria do Carmo da Silva",
        "J. A. Smith, O. E. Jones, U.S., U.N., N.Y., I. Z. Weld",
        "Dr. Nguyễn Văn Đức, Łukasz Żółć, İbrahim Çağlar, Søren Ågård",
        "“No es lo mismo”, he said, using the words of his mother.",
        "王毅 and Владимир met there.",
    ],
)
def test_foreign_names_do_not_make_an_english_story_foreign(names: str) -> None:
    assert identify(f"{names}. {ENGLISH}") == "en"


def test_soft_hyphens_are_read_past() -> None:
    assert identify(ENGLISH.replace("th", "t\u00adh")) == "en"


def test_an_english_headline_over_a_long_text_does_not_decide() -> None:
    assert identify("Read more of this story in the app\n\n" + SPANISH * 20) == "es"


def test_the_letters_of_a_script_need_not_tell_more() -> None:
    assert identify("Совет одобрил план города") == "ru"


def test_a_long_text_costs_no_more_than_a_story() -> None:
    text = ENGLISH * 20_000
    start = perf_counter()
    identify(text)
    variety(text)
    assert perf_counter() - start < 0.2


@given(st.text(max_size=300))
def test_any_text_is_judged(text: str) -> None:
    language = identify(text)
    assert language is None or primary(language) == language
    assert variety(text) in (None, "en-GB", "en-US", "en-IN")


def test_small_words_are_single_words() -> None:
    for words in SMALL_WORDS.values():
        listed = words.split()
        assert len(set(listed)) == len(listed)
        assert all(word.isalpha() and word == word.lower() for word in listed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The colour of the harbour changed.", "en-GB"),
        ("The color of the harbor changed.", "en-US"),
        ("They organised a protest and criticised the defence budget.", "en-GB"),
        ("The defense lawyers traveled by car.", "en-US"),
        ("A centre-left programme, 12 per cent cheaper.", "en-GB"),
        ("Sales rose 3 per cent, Mr Weld said, and then fell 2 per cent.", "en-GB"),
        ("The plan costs 2 lakh rupees, and the programme 3.5 crore.", "en-IN"),
        ("He paid Rs 40 crore.", "en-IN"),
        ("The color of the harbor cost 2 crore.", "en-US"),
    ],
)
def test_spelling_tells_which_english(text: str, expected: str) -> None:
    assert variety(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        ENGLISH,
        "One colour is no proof.",
        "The colour and the color of the harbour and the harbor.",
        "Labour beat the Programme of the Centre for Colour in the Harbour.",
        "The Department of Defense and the World Trade Center, in Pearl Harbor.",
        "They organized and realized it, 5 percent of it, Mr. Weld recognized.",  # Oxford, too
    ],
)
def test_where_spelling_cannot_tell(text: str) -> None:
    assert variety(text) is None


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en", "en"),
        (" EN-us ", "en-US"),
        ("en_gb", "en-GB"),
        ("en_GB.UTF-8", "en-GB"),
        ("de_DE@euro", "de-DE"),
        ("en-UK", "en-GB"),
        ("eng", "en"),
        ("English", "en"),
        ("English (United States)", "en"),
        ("Français", "fr"),
        ("iw", "he"),
        ("zh_hant_tw", "zh-Hant-TW"),
        ("es-419", "es-419"),
        ("de-CH-1901", "de-CH-1901"),
        ("en-GB-x-NY-Desk", "en-GB-x-ny-desk"),
        ("nb_no", "nb-NO"),
        ("haw", "haw"),
        ("und", None),
        ("und-Latn", None),
        ("x-default", None),
        ("C", None),
        ("POSIX", None),
        ("", None),
        (None, None),
        ("en-", None),
        ("en, fr", None),
        ("en us", None),
        ("ｅｎ", None),
        ("12", None),
        ("klingonish", None),
    ],
)
def test_a_declared_language_becomes_a_tag(tag: str | None, expected: str | None) -> None:
    assert normalize_tag(tag) == expected
    assert normalize_tag(expected) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("en_GB.UTF-8", "en"), ("english", "en"), ("nb-NO", "no"), ("cmn-Hans", "zh"), ("und", None)],
)
def test_a_primary_subtag_is_what_identify_would_say(tag: str, expected: str | None) -> None:
    assert primary(tag) == expected


@given(st.text(max_size=40))
def test_any_declaration_is_judged(tag: str) -> None:
    normal = normalize_tag(tag)
    assert normal is None or normalize_tag(normal) == normal
