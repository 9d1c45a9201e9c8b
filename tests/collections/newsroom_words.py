"""What the newsroom writes about, who writes it, and its English."""

from tests.collections.prose import Prose

FIRST = (
    "Aoife", "Ben", "Carys", "Deepa", "Ewan", "Fatima", "Gareth", "Hannah", "Idris", "José", "Katya", "Liam",
    "Morag", "Nils", "Olwen", "Pádraig", "Quentin", "Ruth", "Siân", "Tariq", "Una", "Vikram", "Wendy", "Xavier", "Yusuf",
)  # fmt: skip
LAST = (
    "Abbott", "Brannigan", "Chowdhury", "Davies", "Ellwood", "Fraser", "Grant", "Håkansson", "Iqbal", "Jenkins",
    "Kowalski", "Llewellyn", "MacLeod", "Núñez", "O'Brien", "Patel", "Quigley", "Rees-Hughes", "Sutherland", "Thwaite",
    "Underhill", "Vaughan", "Whitfield", "Yeoman", "Zielińska", "Armitage", "Birkett", "Cowper", "Dunmore", "Eccles",
    "Fenwick", "Garside", "Hartley", "Inglis", "Jardine", "Kendal", "Lonsdale", "Metcalfe", "Nuttall", "Ormerod",
)  # fmt: skip
DESKS = (
    "politics",
    "transport",
    "health",
    "education",
    "culture",
    "sport",
    "Data & Graphics",
    "business",
)
SECTIONS = (
    "Politics",
    "politics",
    "Transport",
    "Health",
    "health ",
    "Education",
    "Culture",
    "Sport",
    "Business",
)
PLACES = (
    "Northmoor", "Kirkfell", "Ashgill", "Port Laverock", "St Bride's", "Hollin Bank", "Marlowe", "Eskwater", "Tarn End", "Greyhaugh",
)  # fmt: skip
TAGS = (
    "council", "Council", "budget", "buses", "rail", "cycling", "hospital", "waiting times", "Waiting times", "schools",
    "exams", "housing", "planning", "flooding", "climate", "net zero", "Net-zero", "festival", "theatre", "football",
    "rugby", "election", "by-election", "police", "courts", "jobs", "tourism", "farming", "harbour", "broadband",
)  # fmt: skip
SUBJECTS = (
    "the new bus timetable", "repairs to the harbour wall", "the school meals scheme", "a plan for 400 homes", "the reopened swimming pool",
    "waiting times at the infirmary", "the village hall appeal", "flood defences on the Esk", "the market square", "a night ferry",
    "the library's opening hours", "the community orchard", "parking charges", "the rail replacement service", "the youth theatre",
    "broadband for hill farms", "the mayor's first budget", "a skatepark by the station", "the hospice lottery", "the cup derby",
    "a ban on fireworks", "the closed footbridge", "the food bank's new home", "street lights after midnight", "the harvest festival",
    "a wind farm offshore", "the maternity unit", "lorries in the old town", "the brass band's centenary", "the sixth form merger",
    "the missing war memorial", "bin collections", "the lifeboat station", "cheap flats for nurses", "the campsite licence",
    "dog walkers on the beach", "the allotment rent", "a tram to the university", "the swimming gala", "the museum's whale",
)  # fmt: skip
HEADLINES = (
    "{place} council votes on {x}", "What we know about {x} in {place}", "{place} divided over {x}", "Delay for {x} in {place}",
    "{place} residents welcome {x}", "{x} in {place}: your questions answered", "{place} inquiry into {x} opens", "In pictures: {x}",
    "{place}: costs rise for {x}", "How {place} saved {x}", "“We were not asked”: {place} on {x}", "{place} traders fear {x}",
    "Who pays for {x} in {place}?", "{x}: {place} waits for an answer", "Letter from {place}: {x}", "Five things {place} learned from {x}",
    "Why {x} matters to {place}", "{place} MP asks about {x}", "Ombudsman criticises {place} over {x}", "{x}: timeline",
    "{place} says goodbye to {x}", "Report on {x} shocks {place}", "{place} children draw {x}", "Second look at {x} near {place}",
)  # fmt: skip
EVENTS = (
    "Public meeting on {x}, {place}", "{place} open day: {x}", "{place} walk and talk: {x}", "Debate in {place}: {x}",
    "Benefit concert for {x}, {place}", "{place} drop-in about {x}", "Exhibition: {x} seen from {place}", "Quiz night for {x} in {place}",
)  # fmt: skip

PROSE = Prose(
    patterns=(
        "Councillors spent {n} minutes on {x} on {day}, and left with more questions than answers.",
        "{who} said that {x} had been discussed “in every kitchen in {place}”.",
        "The figures, seen by this newsroom, put the cost at £{n},000.",
        "A petition about {x} drew {n} signatures from {place} within a day.",
        "“Nobody expects a miracle, but people want a date,” said {who}.",
        "Work is due to begin on {day}, weather permitting.",
        "It is the third time since 2015 that {x} has come before the committee.",
        "In {place}, shopkeepers fear that trade will suffer for {n} weeks.",
        "A spokesperson for the council would not comment on {x}.",
        "{who} called for an independent review to be published by {day}.",
        "Some {n} people gathered in {place} to hear about {x}.",
        "The decision can still be called in, although {who} thinks that unlikely.",
        "Opponents point to {place}, where a similar plan was dropped after {n} months.",
        "Officers had recommended approval of {x}, subject to {n} conditions.",
        "By {day}, posters about {x} had gone up on every lamp post.",
        "“It was raining, and still the hall was full,” {who} recalled.",
        "Reports to the committee run to {n} pages; a summary fills two.",
        "Whether {x} survives depends on a grant that runs out on {day}.",
        "For {who}, the matter is simple: {place} has waited long enough.",
        "The next meeting on {x} is open to the public and will be recorded.",
        "Last year, {n} complaints about {x} reached the ombudsman.",
        "Families in {place} say they heard about {x} from a neighbour.",
    ),
    gaps={
        "who": ("Cllr Jean Postlethwaite", "a retired engineer", "the head teacher", "the harbour master", "a nurse on the night shift", "the campaign's treasurer"),
        "place": PLACES,
        "day": ("Monday", "Tuesday", "Thursday", "Friday", "Saturday"),
    },
)  # fmt: skip
