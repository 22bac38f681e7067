"""Which pages are written again although they did not change: they show something of the other pages.

Such a page holds a node that stands for what it shows; the node is filled when the page is written.
"""

from sphinx.environment import BuildEnvironment


def having(env: BuildEnvironment, key: str) -> list[str]:
    """Names of the pages that have this key in their metadata, which Sphinx drops and merges with the page."""
    return [docname for docname in sorted(env.found_docs) if key in env.metadata.get(docname, ())]


def renewed(env: BuildEnvironment, name: str, now: object) -> bool:
    """Say whether a value is another than that of the last build, and keep it under this name for the next one."""
    before = getattr(env, name, None)
    setattr(env, name, now)
    return now != before
