"""The package document of an EPUB: what the book is, what it holds, in which order it is read."""

from dataclasses import dataclass

from jinja2 import Environment, StrictUndefined

from course.book.binding import Book
from course.languages import translations

CONTAINER = """\
<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
TYPES = {
    "xhtml": "application/xhtml+xml",
    "css": "text/css",
    "svg": "image/svg+xml",
    "woff2": "font/woff2",
    "txt": "text/plain",
}
FEATURES = (
    "alternativeText",
    "describedMath",
    "displayTransformability",
    "longDescription",
    "MathML",
    "readingOrder",
    "structuralNavigation",
    "tableOfContents",
    "unlocked",
)
PACKAGE = """\
<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"
         xml:lang="{{ language.tag }}" dir="{{ language.direction }}">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">{{ identifier }}</dc:identifier>
    <dc:title id="title">{{ book.title }}</dc:title>
    <dc:language>{{ language.tag }}</dc:language>
    <dc:creator>{{ book.author }}</dc:creator>
    <dc:description>{{ book.description }}</dc:description>
    <dc:rights>{{ rights }}</dc:rights>
    <dc:type>text</dc:type>
    <meta property="dcterms:modified">{{ modified }}</meta>
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessMode">visual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <meta property="schema:accessModeSufficient">textual,visual</meta>
    {% for feature in features %}
    <meta property="schema:accessibilityFeature">{{ feature }}</meta>
    {% endfor %}
    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary">{{ summary }}</meta>
  </metadata>
  <manifest>
    {% for item in items %}
    <item id="{{ item.id }}" href="{{ item.name }}" media-type="{{ item.type }}"
          {%- if item.properties %} properties="{{ item.properties|join(' ') }}"{% endif %}/>
    {% endfor %}
  </manifest>
  <spine page-progression-direction="{{ language.direction }}">
    {% for item in items if item.read %}
    <itemref idref="{{ item.id }}"/>
    {% endfor %}
  </spine>
</package>
"""


@dataclass(frozen=True)
class Item:
    """A file of the package: its name, what it has besides text, whether it is one of those read in turn."""

    name: str
    properties: tuple[str, ...] = ()
    read: bool = False

    @property
    def id(self) -> str:
        return "item-" + self.name.replace("/", "-").replace(".", "-")

    @property
    def type(self) -> str:
        return TYPES[self.name.rpartition(".")[2]]


def package(book: Book, items: list[Item], identifier: str, modified: str) -> bytes:
    """The document, in UTF-8."""
    _ = translations(book.language.code).gettext
    template = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return (
        template.from_string(PACKAGE)
        .render(
            book=book,
            language=book.language,
            identifier=identifier,
            modified=modified,
            items=items,
            features=FEATURES,
            rights=_("Texte : CC BY 4.0 ; code : MIT."),
            summary=_(
                "Chaque figure a une description et ses chiffres ; les formules sont en MathML ; les titres, le "
                "sommaire et les liens mènent partout."
            ),
        )
        .encode()
    )
