"""All that a template may see. Small, frozen, and promised to themes: each field is documented."""

from sitegen.pages.views.catalogue import CatalogueView, FacetValueView, PracticesView, ValuesView
from sitegen.pages.views.contacts import ContactsView, ContactView
from sitegen.pages.views.exchange import ExchangeView
from sitegen.pages.views.form import FormView
from sitegen.pages.views.lists import (
    EditorialListsView,
    EditorialListView,
    ListView,
    PrintedListView,
)
from sitegen.pages.views.matrix import MatrixView
from sitegen.pages.views.news import NewsView
from sitegen.pages.views.organisations import OrganisationsView, OrganisationView
from sitegen.pages.views.others import AccessibilityView, NotFoundView, RedirectView
from sitegen.pages.views.practice import PracticeView
from sitegen.pages.views.wanted import AllWantedView, WantedView

View = (
    CatalogueView
    | PracticeView
    | ContactView
    | ContactsView
    | ExchangeView
    | PracticesView
    | FacetValueView
    | ValuesView
    | EditorialListView
    | EditorialListsView
    | WantedView
    | AllWantedView
    | MatrixView
    | ListView
    | PrintedListView
    | NewsView
    | OrganisationView
    | OrganisationsView
    | AccessibilityView
    | FormView
    | NotFoundView
    | RedirectView
)
"""What a page shows: one of these."""
