"""Checks of the file itself, before a word of it is read."""

from callreview.readers.checks.check import Check

OF_FILES = (
    Check(
        name="missing-file",
        looks_for="A file that is not there, or a link that leads nowhere.",
        why="A check of nothing would look like a check that found nothing.",
        caught="rubric check rubrics/biling-care.yaml, where the file is called billing-care.yaml",
        sound="rubric check rubrics/billing-care.yaml",
    ),
    Check(
        name="other-ending",
        looks_for="A file among the rubrics that ends in .yml, or in capitals.",
        why="Only files that end in .yaml are rubrics here, and one that is passed over would be missed by nobody.",
        caught="rubrics/billing-care.yml",
        sound="rubrics/billing-care.yaml",
    ),
    Check(
        name="link-outside",
        looks_for="A link among the rubrics that leads out of the workspace.",
        why="A workspace may come from somebody else, and its links could lead to any file of yours.",
        caught="rubrics/billing-care.yaml, a link to a file in somebody's home",
        sound="rubrics/billing-care.yaml, the file itself",
    ),
    Check(
        name="no-permission",
        looks_for="A file that the system will not let you read.",
        why="What cannot be read cannot be checked, and a listener could not be shown it either.",
        caught="a rubric that belongs to somebody else and is closed to you",
        sound="a rubric that you can open in your editor",
    ),
    Check(
        name="unreadable",
        looks_for="A file that the system cannot give, for another reason than permission.",
        why="What cannot be read cannot be checked.",
        caught="a rubric on a disk that is failing, or a name no file can have",
        sound="a rubric that you can open in your editor",
    ),
    Check(
        name="no-plain-file",
        looks_for="A folder, a pipe, a socket or a device where a file should be.",
        why="Reading from a pipe or a device could wait for ever.",
        caught="a folder called billing-care.yaml",
        sound="a file called billing-care.yaml",
    ),
    Check(
        name="no-rubric",
        looks_for="A folder without a rubric in it.",
        why="A check of nothing would look like a check that found nothing.",
        caught="rubric check . in a folder with no file that ends in .yaml",
        sound="rubric check rubrics",
    ),
    Check(
        name="too-large",
        looks_for="A file over 1 MB.",
        why="Nobody writes a rubric that long by hand; it is another file than the one that was meant.",
        caught="a recording that was saved as call.yaml",
        sound="a rubric of a few pages",
    ),
    Check(
        name="encoding",
        looks_for="Text that is not saved as UTF-8.",
        why="Letters beyond plain English would come out as others, and no program can guess which were meant.",
        caught='a rubric saved as "Unicode" or "UTF-16" by an editor on Windows',
        sound="the same rubric, saved as UTF-8",
    ),
    Check(
        name="hidden-character",
        looks_for="A character that nobody can see: a control character, or one that turns the direction of reading.",
        why="What is read and what is stored would differ, and a change nobody sees can hide in it.",
        caught='title: "Billing\\u202Ecalls"',
        sound="title: Billing calls",
    ),
    Check(
        name="duplicate-rubric",
        looks_for="Two files whose rubrics have the same id.",
        why="A review names its rubric by its id, so it has to be clear which one that is.",
        caught="id: billing-care in rubrics/billing.yaml and in rubrics/billing-old.yaml",
        sound="id: billing-care in one of them, id: billing-care-2025 in the other",
    ),
)
