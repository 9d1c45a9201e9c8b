"""What the practice library holds, and the English it is written in."""

from tests.collections.prose import Prose

NAMES = (
    "Lean Coffee", "Impact Mapping", "Event Storming", "5 Whys", "Café Conversations", "User Story Mapping",
    "Pre-mortem", "Dot Voting", "Affinity Diagrams", "Service Safari", "Empathy Map", "Wardley Mapping",
    "Team Charter", "Working Agreements", "Show & Tell", "Mob Programming", "Retrospective", "Risk Storming",
    "North Star", "Assumption Testing", "Paper Prototyping", "Desk Research", "Diary Study", "Card Sorting",
    "Stakeholder Map", "Value Stream Mapping", "Decision Log", "Lightning Talks", "Open Space", "World Café",
    "Fishbowl", "SWOT", "How Might We", "Crazy Eights", "Design Studio", "Guerrilla Testing", "Definition of Done",
    "Blameless Post-mortem", "Game Day", "Chaos Hour", "Pair Writing", "Content Crit", "Shadowing",
    "Community of Practice", "Buddy System", "Onboarding Week", "Walking Meeting", "Quiet Hour",
    "Kanban Board", "Backlog Pruning", "Story Splitting", "Slack Day", "Six Thinking Hats", "Rose, Bud, Thorn",
    "Sailboat (Speedboat)",
)  # fmt: skip

SETTINGS = ("", " for Remote Teams", " in Local Government", " (short version)")

OLDER = (
    ("dot_voting", "Dot-Voting (2016)"),
    ("world_cafe", "World Cafe"),
    ("north-star-in-local-government_", "North Star for Councils"),
)
"""Practices nobody removed; made portable, the names of their folders are those of others."""

TAGS = (
    "facilitation", "Facilitation", "remote", "Remote ", "retro", "retrospective", "open source", "Open source",
    "open-source", "discovery", "Discovery", "delivery", "user research", "user-research", "UX", "strategy",
    "workshop", "Workshops", "team building", "team-building", "culture", "planning", "estimation", "quality",
    "devops", "DevOps", "agile", "Agile", "public sector", "accessibility", "a11y", "writing", "whiteboard",
)  # fmt: skip

FIRST = ("Ada", "Tom", "Siobhán", "Kwame", "Ines", "Jürgen", "Priya", "Owen", "Mei", "Zoë")
LAST = ("Okafor", "Field", "Ó Briain", "Mensah", "Duarte", "Krüger", "Raman")

PROSE = Prose(
    patterns=(
        "Start {x} with {n} quiet minutes in which everybody writes before anybody speaks.",
        "{who} explains why the group has come together and what will happen with the result.",
        "We learned the hard way that {x} falls flat when {who} already knows the answer.",
        "Keep the group below {n} people, or split it and compare notes {when}.",
        "A cheap marker and {thing} are all the material you need.",
        "In our lab, {x} replaced a weekly meeting that nobody missed.",
        "Write the outcome on {thing} and leave it where people pass by.",
        "If two people dominate, ask {who} to speak last.",
        "The best moment for {x} is {when}, while memories are fresh.",
        "Some teams finish {x} in half an hour; ours took {n} minutes the first time.",
        "{who} keeps time, and says so out loud.",
        "Do not aim for agreement: {x} is there to show where people differ.",
        "Take a picture of {thing} and send it round {when}.",
        "Remote participants need {thing} too, so share it beforehand.",
        "After {n} sessions we stopped using sticky notes and nobody noticed.",
        "When the energy drops, take a break rather than another round.",
        "Ask {who} to read the notes back, slowly, and mend what is wrong.",
        "Expect silence at first; {x} rewards those who wait.",
        "{who} told us that {x} made a difficult conversation possible.",
        "Close with one sentence from everybody about what they will do {when}.",
        "It is tempting to skip the warm-up, yet {x} suffers for it.",
        "Choose a real question, one that {who} would lose sleep over.",
        "Count the ideas afterwards: with {x} we rarely have fewer than {n}.",
        "Nothing about {x} needs special software, although {thing} helps.",
    ),
    gaps={
        "who": ("the facilitator", "a product owner", "somebody from another team", "the most senior person", "a resident", "the service designer"),
        "when": ("before the next sprint", "at the end of the day", "within a week", "right after the release", "once a month"),
        "thing": ("a shared document", "a large sheet of paper", "the whiteboard", "an index card", "a simple spreadsheet"),
    },
)  # fmt: skip
