"""Checks of YAML as such: what is no YAML, and what of YAML is not used here."""

from callreview.readers.checks.check import Check

OF_YAML = (
    Check(
        name="empty",
        looks_for="A file with nothing in it but comments.",
        why="It is usually one that was saved too early, or emptied by mistake.",
        caught="a file of 0 bytes",
        sound="a file that begins with schema: callreview/rubric@1",
    ),
    Check(
        name="syntax",
        looks_for="Text that is not YAML: a quote left open, a tab, a colon in a text, a line out of line.",
        why="From there on nobody can say what was meant.",
        caught="title: Billing: calls that leave people lighter",
        sound='title: "Billing: calls that leave people lighter"',
    ),
    Check(
        name="merge-conflict",
        looks_for="The marks that git leaves where two people changed the same lines.",
        why="Nobody has said yet which of the two holds.",
        caught="a line that begins with <<<<<<< HEAD",
        sound="the file after both sides were read and one was kept",
    ),
    Check(
        name="key-not-text",
        looks_for="A key that is a number, true, false, a list, or not there at all.",
        why="Every key of a rubric is a word, so something stands in the wrong place.",
        caught="2026: Billing calls",
        sound="title: Billing calls",
    ),
    Check(
        name="duplicate-key",
        looks_for="The same key twice in one place.",
        why="Only one of the two could count, and which one would be chance.",
        caught="version: 3\nversion: 4",
        sound="version: 4",
    ),
    Check(
        name="no-number",
        looks_for="A number that cannot be kept: .nan, .inf, or one of hundreds of digits.",
        why="It would come back as another one, or as nothing.",
        caught="version: .nan",
        sound="version: 3",
    ),
    Check(
        name="anchor",
        looks_for="An anchor (&name) or an alias (*name).",
        why="A reader would have to look elsewhere for the words, and a short file could grow without end.",
        caught="gut: &gut Would you call again?",
        sound="gut: Would you call again?",
    ),
    Check(
        name="merge-key",
        looks_for="The merge key <<.",
        why="The words belong where they are read.",
        caught="applies_to: {<<: {roles: [agent]}}",
        sound="applies_to: {roles: [agent]}",
    ),
    Check(
        name="tag",
        looks_for="A tag, which begins with an exclamation mark.",
        why="Tags tell other programs to run or to make something; a rubric is words.",
        caught="title: !important Billing calls",
        sound='title: "!important Billing calls"',
    ),
    Check(
        name="directive",
        looks_for="A line that begins with % at the top.",
        why="It changes how the rest is read, and nothing here needs that.",
        caught="%YAML 1.1\n---",
        sound="---",
    ),
    Check(
        name="second-document",
        looks_for="A second document in the same file, after a line of three dashes.",
        why="One file is one rubric, so that its history is the file's history.",
        caught="musts: []\n---\nand another",
        sound="musts: []",
    ),
    Check(
        name="too-deep",
        looks_for="Lists and keys inside each other more than 20 deep.",
        why="No rubric needs more than five; it is a slip, or another kind of file.",
        caught="musts: [[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]",
        sound="musts: []",
    ),
    Check(
        name="too-many-parts",
        looks_for="More than 20,000 lines or values.",
        why="No listener could hold it; it is another file than the one that was meant.",
        caught="a list of every call of the year, saved as calls.yaml",
        sound="a rubric of a few pages",
    ),
)
