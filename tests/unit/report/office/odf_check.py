"""What of XML files is not as OpenDocument 1.2's schema has it, by the tables of Debian's python3-odf,
which are made from that schema: elements in wrong places, attributes unknown, missing or with a wrong
value, text where none may be. A line for each; nothing where all is well.
"""

import sys
import xml.etree.ElementTree as tree
from types import SimpleNamespace

from odf import attrconverters, grammar

# Later than 1.2, and in 1.3's schema: what they are there for is checked by eye and by LibreOffice.
LATER = {"footer-first"}


def split(name):
    uri, _, local = name[1:].partition("}")
    return uri, local


def check(node, path):
    own = split(node.tag)
    here = f"{path}/{own[1]}"
    allowed = grammar.allowed_attributes.get(own, ())
    for name, value in node.attrib.items():
        key = split(name)
        if allowed is not None and key not in allowed:
            print(f"{here}: attribute {key[1]} is not allowed")
            continue
        try:
            attrconverters.AttrConverters().convert(
                key, value, SimpleNamespace(qname=own)
            )
        except ValueError as fault:
            print(f"{here}: {key[1]}={value!r}: {fault}")
    for key in grammar.required_attributes.get(own, ()):
        if f"{{{key[0]}}}{key[1]}" not in node.attrib:
            print(f"{here}: attribute {key[1]} is missing")
    texts = [node.text or "", *[child.tail or "" for child in node]]
    if own not in grammar.allows_text and any(text.strip() for text in texts):
        print(f"{here}: text is not allowed")
    children = grammar.allowed_children.get(own, ())
    for child in node:
        inner = split(child.tag)
        if inner[1] in LATER:
            continue
        if children is not None and inner not in children:
            print(f"{here}: {inner[1]} is not allowed")
        check(child, here)


for name in sys.argv[1:]:
    check(tree.parse(name).getroot(), "")
