"""What the directory of software lists, and its German."""

from tests.collections.prose import Prose

KINDS = {
    "tools": (
        "Werkzeug",
        (
            "Antrag",
            "Akte",
            "Termin",
            "Formular",
            "Signatur",
            "Umfrage",
            "Karten",
            "Inventar",
            "Kita",
            "Mängel",
        ),
    ),
    "platforms": ("Plattform", ("Portal", "Beteiligung", "Daten", "Lern", "Sitzung", "Vergabe")),
    "libraries": ("Bibliothek", ("Parser", "XÖV", "Adress", "Kalender", "Barriere")),
}
STEMS = (
    "Open",
    "Frei",
    "Stadt",
    "Kreis",
    "Bürger",
    "civic",
    "Nord",
    "Smart",
    "e",
    "Gemein",
    "Offene ",
    "lib",
)

LICENCES = {
    "eupl-1.2": "European Union Public Licence 1.2",
    "gpl-3.0": "GNU General Public License 3.0",
    "agpl-3.0": "GNU Affero General Public License 3.0",
    "mit": "MIT-Lizenz",
    "apache-2.0": "Apache-Lizenz 2.0",
}
LICENCES_AS_TYPED = (
    "EUPL-1.2",
    "EUPL 1.2",
    "eupl-1.2",
    "GPL-3.0",
    "gpl-3.0",
    "AGPL-3.0",
    "MIT",
    "mit",
    "MIT ",
    "Apache-2.0",
)
LANGUAGES = (
    "Python",
    "python",
    "JavaScript",
    "Javascript",
    "TypeScript",
    "Java",
    "PHP",
    "C++",
    "C#",
    "Go",
    "Rust",
    "Ruby ",
)
CATEGORIES = (
    "Open source", "open-source", "Open Source ", "Fachverfahren", "fachverfahren", "E-Government", "eGovernment", "Geodaten",
    "Geo-Daten", "Bürgerbeteiligung", "Dokumente", "Bildung", "Verkehr", "Soziales", "Barrierefreiheit", "barrierefreiheit",
)  # fmt: skip
STATES = ("stabil", "Stabil", "beta", "in Entwicklung", "eingestellt")
FIRST = (
    "Anna",
    "Björn",
    "Çiğdem",
    "Dörte",
    "Emil",
    "Franziska",
    "Günther",
    "Hêlîn",
    "Jörg",
    "Lena",
)
LAST = ("Müller", "Groß", "Yılmaz", "von der Heide", "Schäfer", "Łukasz-Weber")
COMMUNES = (
    "Stadt Altenfurt",
    "Landkreis Heidetal",
    "Gemeinde Süderbrück",
    "Stadt Neumarkt a. d. Rott",
    "Zweckverband IT-Nord",
)

PROSE = Prose(
    patterns=(
        "{x} nimmt Anliegen entgegen und leitet sie an {who} weiter.",
        "Entstanden ist {x} in {place}, weil {why}.",
        "Die Oberfläche ist in {n} Sprachen übersetzt und lässt sich ohne Maus bedienen.",
        "Für den Betrieb genügt ein kleiner Server; {n} Kommunen teilen sich einen.",
        "{who} braucht keine Schulung, wohl aber einen halben Tag zum Ausprobieren.",
        "Schnittstellen sind dokumentiert und werden mit jeder Version geprüft.",
        "{x} speichert nur, was für den Vorgang nötig ist, und löscht nach {n} Tagen.",
        "Der Quelltext liegt offen, Beiträge sind willkommen und werden binnen {n} Tagen gesichtet.",
        "In {place} läuft {x} seit mehr als {n} Monaten ohne Ausfall.",
        "Wer {x} einsetzt, sollte vorher klären, {ask}.",
        "Updates erscheinen vierteljährlich; {who} erhält vorher eine Übersicht der Änderungen.",
        "Daten lassen sich als CSV und JSON ausgeben, damit {who} sie weiterverwenden kann.",
        "Viele entscheiden sich für {x}, weil {why}.",
        "Die Einrichtung dauert etwa {n} Stunden, wenn ein Container-Dienst vorhanden ist.",
        "Ein Prüfbericht zur Barrierefreiheit liegt vor und nennt {n} offene Punkte.",
        "Nicht geeignet ist {x}, wenn Verfahren nach Landesrecht eine Unterschrift verlangen.",
        "Offen ist noch, {ask}.",
        "{place} bezahlt die Pflege und entscheidet gemeinsam mit anderen, {ask}.",
        "Fehler meldet man im Repository; {who} antwortet meist am selben Tag.",
        "Eine Demo mit erfundenen Daten steht bereit und wird jede Nacht zurückgesetzt.",
    ),
    gaps={
        "who": ("die Sachbearbeitung", "das Bürgerbüro", "der IT-Dienstleister", "das Fachamt", "die Projektleitung"),
        "place": ("Altenfurt", "Heidetal", "Süderbrück", "Neumarkt", "Marschwerder"),
        "why": ("kein Produkt am Markt passte", "die Wartung zu teuer wurde", "der Rat offene Software verlangt", "Nachbarn es schon nutzten"),
        "ask": ("wer die Daten pflegt", "wie lange Akten aufbewahrt werden", "welche Systeme angebunden sind", "wer im Notfall erreichbar ist"),
    },
)  # fmt: skip
