"""What the handbook is about, and the Dutch it is written in."""

from tests.collections.prose import Prose

CHAPTERS = {
    "01-besturen": ("Besturen", ("archiveren", "mandaat en volmacht", "besluitvorming")),
    "02-dienstverlening": ("Dienstverlening", ("balie en telefoon", "klachten", "machtigen")),
    "03-inkoop": ("Inkoop", ("aanbesteden", "contractbeheer", "leveranciersgesprekken")),
    "04-gegevens": ("Gegevens", ("privacy", "open data", "gegevenskwaliteit")),
    "05-techniek": ("Techniek", ("koppelingen", "beheer van servers", "testen")),
    "06-veiligheid": ("Veiligheid", ("incidenten", "toegangsbeheer", "reservekopieën")),
    "07-toegankelijkheid": ("Toegankelijkheid", ("formulieren", "documenten", "video en geluid")),
    "08-personeel": ("Personeel", ("inwerken", "thuiswerken", "vitaliteit")),
    "09-communicatie": ("Communicatie", ("nieuwsbrieven", "crisisberichten", "beeldgebruik")),
}

KINDS = (
    "Inleiding {x}",
    "Stappenplan {x}",
    "Rollen en taken bij {x}",
    "Checklist {x}",
    "Veelgestelde vragen over {x}",
    "Wat de wet vraagt bij {x}",
    "Voorbeelden van {x} – één jaar verder",
    "Meten en verbeteren van {x}",
)

AUDIENCES = (
    "Beleidsmedewerker", "beleidsmedewerker", "Beleidsmedewerker ", "beleids-medewerker",
    "Projectleider", "projectleider", "Projectleiders", "Informatiebeheerder", "Jurist", "jurist ",
    "Communicatieadviseur", "communicatie adviseur", "Inkoper", "Teamleider", "Team-leider",
)  # fmt: skip

THEMES = {
    "digitale-toegankelijkheid": "Digitale toegankelijkheid",
    "informatiebeveiliging": "Informatiebeveiliging en privacy",
    "goed-werkgeverschap": "Goed werkgeverschap",
    "open-overheid": "Open overheid (Woo)",
    "duurzaam-inkopen": "Duurzaam inkopen",
    "begrijpelijke-taal": "Begrijpelijke taal",
    "samenwerken": "Samenwerken in de keten",
    "dienstverlening": "Dienstverlening aan inwoners én ondernemers",
    "architectuur": "Architectuur en standaarden",
    "financien": "Financiën en verantwoording",
    "innovatie": "Innovatie",
    "archief": "Archief en geheugen",
}

ORGANISATIONS = {
    "MIN-01": ("Ministerie van Bestuurszaken", "ministerie"),
    "UO-03": ("Dienst Gegevens en Registers", "uitvoeringsorganisatie"),
    "UO-07": ("Dienst Toeslagen Noord", "uitvoeringsorganisatie"),
    "PRV-02": ("Provincie Merenland", "provincie"),
    "GEM-114": ("Gemeente Oosterwijk aan Zee", "gemeente"),
    "GEM-208": ("Gemeente Hoogveld", "gemeente"),
    "WS-05": ("Waterschap De Lage Landen", "waterschap"),
}

PHASES = ("Verkennen", "Voorbereiden", "Uitvoeren", "Nazorg")

KEYWORDS = (
    "bewaartermijn", "AVG", "Woo", "DigiD", "inkoopvoorwaarden", "B1", "WCAG 2.2", "overdracht",
    "mandaat", "dossier", "back-up", "logging", "tweede lezer", "NEN 7510", "API", "metadata",
    "ondertiteling", "verwerkersovereenkomst", "hybride werken", "klanttevredenheid", "huisstijl",
    "escalatie", "ketenpartner", "kwaliteitszorg", "steekproef", "e-depot", "autorisatie",
)  # fmt: skip

PROSE = Prose(
    patterns=(
        "Wie begint met {x}, spreekt eerst af {what} en legt dat vast in het dossier.",
        "Bij {x} gaat het zelden mis door de techniek; meestal weet {who} niet wat er is afgesproken.",
        "{who} legt {when} vast {what}.",
        "In de praktijk kost {x} ongeveer {n} uur per maand, de overleggen niet meegerekend.",
        "Een overzicht van {x} hoort op één plek te staan, zodat {who} niet hoeft te zoeken.",
        "Uit een steekproef onder {n} teams bleek dat {who} vooral behoefte heeft aan {need}.",
        "Twijfelt u over {x}? Vraag dan {when} een tweede lezer om mee te kijken.",
        "De afspraken over {x} gelden ook voor ingehuurde medewerkers en voor stagiairs.",
        "Zonder {need} blijft {x} een papieren werkelijkheid.",
        "Neem {x} op in het jaarplan en bespreek {when} of het plan nog klopt.",
        "Een medewerker van {place} vertelde dat {need} daar het verschil maakte.",
        "Let erop dat {who} tijdig hoort {what}.",
        "Het helpt om {x} klein te beginnen: één team, één proces en {n} dossiers.",
        "Op papier is {who} verantwoordelijk, maar het werk ligt vaak bij een collega.",
        "Leg uit waarom {x} nodig is voordat u vertelt hoe het moet.",
        "{place} heeft {x} anders ingericht: daar beslist {who} {when}.",
        "Wijzigt de wet, dan past {who} de werkwijze binnen {n} dagen aan.",
        "Bewaar verslagen over {x} niet in de mail; daar vindt niemand ze terug.",
        "Reken op weerstand, zeker als {who} pas laat hoort {what}.",
        "Bespreek {when} met {who} wat goed ging, en schrijf dat ook op.",
        "Er is geen vaste vorm voor {x}: een tabel van één bladzijde is vaak genoeg.",
        "Een goede voorbereiding van {x} scheelt later {n} procent van de vragen.",
        "Controleer {when} {what}.",
        "Vooral {need} maakt dat inwoners merken dat er iets is verbeterd.",
    ),
    gaps={
        "who": ("de proceseigenaar", "het afdelingshoofd", "de informatiebeheerder", "een behandelaar", "de functionaris gegevensbescherming", "het projectteam"),
        "what": ("wie waarover beslist", "welke stukken bewaard blijven", "of de planning nog haalbaar is", "wanneer een zaak is afgerond", "welke uitzonderingen er zijn"),
        "when": ("elk kwartaal", "na iedere wijziging", "voor de zomer", "aan het eind van de maand", "in het eerste overleg"),
        "need": ("een vast aanspreekpunt", "duidelijke termijnen", "heldere taal", "tijd om te oefenen", "steun van het bestuur"),
        "place": ("Gemeente Hoogveld", "Provincie Merenland", "het waterschap", "een kleine uitvoeringsdienst"),
    },
)  # fmt: skip
