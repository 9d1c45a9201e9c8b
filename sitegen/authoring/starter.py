"""What `sitegen init` writes: a catalogue that builds at once, in every language that has words."""

import datetime

from sitegen.authoring.compose import Written, compose, scalar
from sitegen.model.slugs import slugify
from sitegen.words.words import Words

_SETTINGS = """\
# {about}

site:
  title: {title}
  tagline: {tagline}
  language: {tag}
  # base_url: {base_url}
  # repository: {repository}
  # new_url: {repository}/new/main?filename={{path}}&value={{value}}
  # edit_url: {repository}/edit/main/{{path}}
  # email: {email}

contacts:
  facet: {topic_key:<16} # {exchange}

facets:
  - key: {topic_key}
    label: {topic}
    question: {about_what}
    many: {yes}
    required: {yes}
    values:
      {service_key}: {service}
      {together_key}: {together}
  - key: {stage_key}
    label: {stage}
    question: {where}
    values:
      {prepare_key}: {prepare}
      {do_key}: {do}
      {improve_key}: {improve}
"""


def starter(words: Words, today: datetime.date) -> dict[str, str]:
    """Path → text of the settings, a contact, a practice and a page that says what is where.

    A language without words of its own gets them in English, and its tag in the settings.
    """
    choices = _choices(words)
    keys = {f"{name}_key": slugify(text) or name for name, text in choices.items()}
    contact = slugify(words.gettext("Example team")) or "team"
    practice = slugify(words.gettext("First %(practice)s")) or "practice"
    return {
        "sitegen.yml": _settings(words, choices, keys),
        f"content/contacts/{contact}.md": _contact(words, keys, today),
        f"content/practices/{practice}.md": _practice(words, keys, contact),
        "README.md": _readme(words),
    }


def _choices(words: Words) -> dict[str, str]:
    """The facets and their values; each key is made of its label."""
    return {
        "topic": words.gettext("Topic"),
        "service": words.gettext("Service"),
        "together": words.gettext("Working together"),
        "stage": words.gettext("Stage"),
        "prepare": words.gettext("Prepare"),
        "do": words.gettext("Do"),
        "improve": words.gettext("Improve"),
    }


def _settings(words: Words, choices: dict[str, str], keys: dict[str, str]) -> str:
    texts = {
        "title": words.gettext("My catalogue"),
        "tagline": words.gettext("Ways of working, to use yourself tomorrow"),
        "about_what": words.gettext("What is it about?"),
        "where": words.gettext("Where are you now?"),
        "yes": words.gettext("yes"),
        "tag": words.tag,
        **choices,
    }
    return _SETTINGS.format(
        **keys,
        **{name: scalar(text) for name, text in texts.items()},
        about=words.gettext(
            "The settings of this catalogue. `sitegen check` says what is wrong with them."
        ),
        base_url=words.gettext("https://catalogue.example/"),
        repository=words.gettext("https://github.com/organisation/catalogue"),
        email=words.gettext("editors@catalogue.example"),
        exchange=words.gettext("what %(contacts)s choose from to say what they share and look for"),
    )


def _contact(words: Words, keys: dict[str, str], today: datetime.date) -> str:
    fields: dict[str, Written] = {
        "name": words.gettext("Example team"),
        "organisation": words.gettext("Example organisation"),
        "role": words.gettext("Questions about this catalogue"),
        "email": words.gettext("team@organisation.example"),
        "offers": [keys["together_key"]],
        "consent": today.isoformat(),
    }
    return compose(fields, words.gettext("Replace %(this_contact)s by a real one."))


def _practice(words: Words, keys: dict[str, str], contact: str) -> str:
    fields: dict[str, Written] = {
        "id": "P0001",
        "title": words.gettext("A quarter of an hour to share, every week"),
        "summary": words.gettext(
            "At a fixed time one colleague tells what went better than last week."
        ),
        "contacts": [contact],
        keys["topic_key"]: [keys["together_key"]],
        keys["stage_key"]: keys["do_key"],
        "effort": words.gettext("1 day"),
    }
    body = words.gettext(
        "Replace %(this_practice)s by a real one.\n"
        "\n"
        "## How you do it\n"
        "\n"
        "1. Choose a fixed time in the week.\n"
        "2. Let one colleague tell what went better, and why.\n"
        "3. Write down in three sentences what others can use of it."
    )
    return compose(fields, body)


def _readme(words: Words) -> str:
    title = words.gettext("My catalogue")
    text = words.gettext(
        "This folder is a catalogue of %(practices)s; sitegen makes a site of it.\n"
        "\n"
        "- `sitegen.yml`: the name of the site, its language, and what readers choose from.\n"
        "- `content/practices/`: a file for %(each_practice)s.\n"
        "- `content/contacts/`: a file for %(each_contact)s.\n"
        "\n"
        "```\n"
        "sitegen serve --open            # the site while you write, here alone\n"
        'sitegen new practice "Title"    # a file that is right, with what is asked\n'
        "sitegen check                   # says what is not right, where, and how to mend it\n"
        "sitegen build                   # writes the site into build/\n"
        "```\n"
        "\n"
        "Begin with the two examples in `content/`: replace them by your own, and change the choices in `sitegen.yml`."
    )
    return f"# {title}\n\n{text}\n"
