"""The small words that news is full of, for each language in Latin script.

By BCP 47 primary subtag. Words with an apostrophe stand in their parts ("l", "dell"), as
`linter.language.identify` cuts them.
"""

from __future__ import annotations

SMALL_WORDS = {
    "en": "the of and to in is that for was with it as on by at from be he his had have are an were"
    " which not this but they their who its has been would will said or after about she her we"
    " you what when there more than could one new also out up into all if can how your my our"
    " do no so them him these those some other while because between through made says two"
    " last year years first only against being many most where should any may since during"
    " before such did just like over",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es"
    " an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen"
    " so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei wir ich gegen"
    " unter was",
    "fr": "de la le et les des en un du une que est pour qui dans par plus pas sur ne au ce se il l"
    " sont avec son aux ou cette mais ont d qu n été être ses elle comme fait nous leur était"
    " même après sans deux je vous sa ces on si dont entre tout lui ils contre depuis",
    "es": "de la que el en y los del se las por un para con no una su al lo es como más pero sus le"
    " ha este ya o porque esta entre cuando muy sin sobre también fue hasta hay donde han"
    " desde años ser está son tras según dos todo había durante contra ese eso",
    "pt": "de que e o do da em um para com não uma os no se na por mais as dos como mas ao das à"
    " seu sua ou ser quando muito nos já está também só pelo pela até isso são foi tem entre"
    " depois é sobre anos ele ela segundo aos ainda foram pelos",
    "it": "di e il la che in un per è una del sono non si con della da i le al dei più ha lo gli"
    " alla nel anche come ma delle dal l dell se su ed o nella questo dopo ai stato essere"
    " hanno suo sua due fra sul nell all contro degli dalla ancora",
    "nl": "de van het een en in is dat op te zijn voor met die niet aan er om ook als bij maar dan"
    " door naar uit nog wordt heeft worden deze over of hij was tot ze werd hebben kan wel"
    " meer ik geen volgens tegen onder moet",
    "sv": "och i att det som en på är av för med den till inte har de ett om han men var jag sig"
    " från vi så kan när år under också efter eller nu där hon vid mot ska skulle kommer får"
    " finns",
    "da": "og i at det er en til på af for med den de ikke der som har et var han om vi men jeg sig"
    " så kan fra efter også ved hun blev over ud når nu eller hvor mod skal være mere været"
    " siger mellem bliver blevet meget",
    "no": "og i det er på som en til av å for at med har de den ikke et var han om men vi fra seg"
    " så jeg kan etter også ved hun ble når eller nå hvor mot skal være blir mer sier må"
    " mellom vært blitt mye",
    "is": "og að í á er sem til um við var ekki hann það með fyrir en af þess hefur frá því eru"
    " verið eftir þetta hún sé þeir",
    "fi": "ja on ei että se oli hän mutta ovat joka myös kun mukaan sekä ole niin kuin jo sen tai"
    " jos vain ollut vuonna sitä mitä olisi nyt jotka hänen voi tämä noin tämän kanssa jälkeen"
    " sanoi ennen vielä siitä",
    "et": "ja on ei et see oli kui ning aga ka mis oma ta nii tema või seda kes veel pole siis"
    " aasta kuid pärast selle juba ütles",
    "hu": "a az és hogy nem is egy ez meg de van volt csak el már mint ha még azt kell lesz lehet"
    " vagy pedig után ki minden miatt szerint ezt amely között ami mert aki során fel nagyon",
    "pl": "w i z na się nie do że jest to o jak po ale od za co jego oraz są przez tym tego dla też"
    " był ma które który ze już może przed która było tylko jej będzie roku",
    "cs": "a v se na je že to s z o do i ve k za jsou by pro po jako ale od který jeho už však"
    " podle které také při jen nebo byl když bylo má jak jejich před aby která roku let",
    "sk": "a v sa na je že to s z o do aj vo k za sú by pre po ako ale od ktorý jeho už však podľa"
    " ktoré pri len alebo bol keď bolo má pred aby ktorá roku",
    "sl": "in je v na se da za so ki pa z bi po ne tudi od bil kot ob s iz še ter lahko do pri ni"
    " ali",
    "hr": "i u je na se da za su od s koji što ne o će iz kao bi ali to nije li koje te samo nakon"
    " prema biti bio koja još sve ili",
    "ro": "de în și şi a la cu pe din o că care nu pentru un este au mai sau ce prin al fost ale"
    " sunt după lui iar fi dar ca acest într această cel s",
    "tr": "ve bir bu da de için ile olarak çok daha en gibi kadar sonra olan ise ama var ne göre ki"
    " olduğu o değil her ya tarafından diye bunu yeni oldu olduğunu veya",
    "az": "və bu bir ki üçün ilə da də olan sonra edib deyib görə",
    "vi": "và của là các có trong được cho với không những một này người đã đến để khi từ ông cũng"
    " về như năm tại nhiều ra theo vào sẽ bị đó",
    "id": "yang dan di ini dengan untuk itu dari tidak dalam pada akan juga ke ada oleh saya mereka"
    " telah bisa karena kepada atau sudah adalah tersebut kata bahwa orang tahun saat lebih",
    "ms": "yang dan di ini dengan untuk itu pada telah tidak akan mereka kepada atau adalah boleh"
    " kerana beliau daripada bagi ialah berkata turut",
    "ca": "de la i que el a en les per els del un amb una no es ha al és més dels com va o són s l"
    " d seva també han aquest entre aquesta però perquè quan fins molt",
    "lv": "un ir ar no par kas uz ka to arī pēc bija bet vai tika nav viņš gada lai kā pie tas",
    "lt": "ir į kad su yra tai iš ne bet apie buvo taip jis kaip nuo už po tik prie metų dėl",
    "sq": "e të në që me një për i nga dhe ka si është do nuk më kjo janë ishte se por",
    "af": "die en van in is het nie wat dat op vir te hy met om sy word as aan was ek sal deur",
    "sw": "ya na wa kwa ni katika za la kuwa hiyo cha hii huo yake alisema watu pia lakini baada",
    "tl": "ang ng sa na mga ay at si ni para hindi ito siya niya kay nang ako lang din",
    "cy": "y yn a i o ar mae yr ei am wedi bod gan eu cael oedd bydd fod hefyd dywedodd",
    "ga": "an na a ar i le go agus is tá ag bhí do sé níl faoi seo sin",
    "eu": "eta da ez du bat izan ere dute zuen hori egin baina dira zen dela",
}
