"""The site of `benchmarks/peers` for Pelican: facet values are its tags."""

SITENAME = "Catalogus op maat"
SITEURL = "https://bench.example"
AUTHOR = "Redactie"
TIMEZONE = "UTC"
DEFAULT_LANG = "nl"
PATH = "content"
THEME = "theme"
OUTPUT_PATH = "public"
DELETE_OUTPUT_DIRECTORY = True
ARTICLE_URL = ARTICLE_SAVE_AS = "practices/{slug}.html"
TAG_URL = TAG_SAVE_AS = "tag/{slug}.html"
SLUGIFY_SOURCE = "basename"
CATEGORY_SAVE_AS = AUTHOR_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "archives", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
DEFAULT_PAGINATION = False
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
STATIC_PATHS: list[str] = []
