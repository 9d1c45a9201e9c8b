"""What the page of a practice may speak of: a small catalogue of its own.

A page is planned from this and from nothing else. So it stays as it is for as long as the
documents in it do, and needs no list of what it depends on to be made anew when it must.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sitegen.document.image import Image
from sitegen.document.links import Target, read_target
from sitegen.model.assemble import by_organisation, newest_first
from sitegen.model.catalogue import Catalogue
from sitegen.model.contact import Contact
from sitegen.model.practice import Practice


def near(practice: Practice, catalogue: Catalogue) -> Catalogue:
    """The documents and images around `practice`, itself included, with its counts left out."""
    documents = {each.path: each for each in documents_near(practice, catalogue)}.values()
    practices = [each for each in documents if isinstance(each, Practice)]
    contacts = [each for each in documents if isinstance(each, Contact)]
    return replace(
        catalogue,
        practices=tuple(sorted(practices, key=newest_first)),
        contacts=tuple(sorted(contacts, key=by_organisation)),
        facets=tuple(facet for facet in catalogue.facets if not facet.source),
        assigned={},
        images={image.path: image for image in images_near(practice, catalogue)},
    )


def documents_near(practice: Practice, catalogue: Catalogue) -> Iterator[Practice | Contact]:
    """The practice, those that its page names, whom to call about them, and what its text links to."""
    related = [catalogue.practice_by_slug[slug] for slug in practice.related]
    yield practice
    yield from related
    for slug in practice.builds_on:
        yield catalogue.practice_by_slug[slug]
    yield from catalogue.built_upon.get(practice.slug, ())
    yield from _people(practice.named, catalogue)
    for adoption in practice.adopted_by:
        yield from _people(adoption.contacts, catalogue)
    for other in (practice, *related):
        yield from _people(other.contacts, catalogue)
    for link in practice.outline.links:
        document = catalogue.document_by_path.get(link.target.path)
        if isinstance(document, Contact):
            yield from _people((document.slug,), catalogue)
        elif document:
            yield document


def _people(slugs: Iterable[str], catalogue: Catalogue) -> Iterator[Contact]:
    """Contacts by slug, and who stands in for those that have left."""
    for slug in slugs:
        contact = catalogue.contact_by_slug.get(slug)
        if contact:
            yield contact
            yield from () if contact.active else catalogue.stand_ins(contact)


def images_near(practice: Practice, catalogue: Catalogue) -> Iterator[Image]:
    """The images that its text and its fields show."""
    written = [practice.image, *practice.attachments]
    targets = [read_target(each, practice.path) for each in written if each]
    paths = [target.path for target in targets if isinstance(target, Target)]
    paths += [link.target.path for link in practice.outline.links]
    yield from (catalogue.images[path] for path in paths if path in catalogue.images)
