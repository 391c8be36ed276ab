"""Checks of what a rubric's keys mean together, and of what a sound rubric could do better."""

from callreview.model.problem import Severity
from callreview.readers.checks.check import Check

OF_MEANING = (
    Check(
        name="no-scoring",
        looks_for="A key such as score, points, weight, percent, grade or rating, at any depth.",
        why="A number hides what was tolerated to get it. Say in words what each level feels like, and set the bar.",
        caught="musts:\n  - {id: verified, text: Identity confirmed., weight: 10}",
        sound="musts:\n  - {id: verified, text: Identity confirmed.}",
    ),
    Check(
        name="duplicate-id",
        looks_for="The same id for two feelings, two behaviors or two musts.",
        why="A review notes what was heard by its id, so that an id has to mean one thing.",
        caught="musts:\n  - {id: verified, text: Identity confirmed.}\n  - {id: verified, text: Recording announced.}",
        sound="musts:\n  - {id: verified, text: Identity confirmed.}\n  - {id: announced, text: Recording announced.}",
    ),
    Check(
        name="unknown-feeling",
        looks_for="A feeling that a behavior creates, or whose bar was raised, and that the rubric does not have.",
        why="The act would lead nowhere: no answer to the feelings could ever bring it into sight.",
        caught="behaviors:\n  - {id: cuts-in, text: Starts to speak too soon., creates: [hurred, cared-for]}",
        sound="behaviors:\n  - {id: cuts-in, text: Starts to speak too soon., creates: [hurried, cared-for]}",
    ),
)

OF_WHOLE_RUBRICS = (
    Check(
        name="feeling-without-behavior",
        looks_for="A feeling that no behavior creates.",
        why="Nobody can practise a feeling; they can practise the act that creates it.",
        caught="behaviors:\n"
        "  - {id: names-the-worry, text: Says the worry back before the first fix., creates: [cared-for]}",
        sound="behaviors:\n"
        "  - {id: names-the-worry, text: Says the worry back before the first fix., creates: [cared-for]}\n"
        "  - {id: cuts-in, text: Starts to speak before the customer has finished., creates: [hurried]}",
        severity=Severity.WARNING,
    ),
    Check(
        name="many-feelings",
        looks_for="More than 7 wanted, or more than 7 unwanted feelings.",
        why="A listener is asked for each of them after every call, and cannot hold more.",
        caught="a rubric with eight feelings under wanted",
        sound="the same rubric with two of them made near words of others",
        severity=Severity.WARNING,
        whole_file=True,
    ),
    Check(
        name="many-behaviors",
        looks_for="More than 15 behaviors.",
        why="What nobody can keep in mind, nobody listens for.",
        caught="a rubric with sixteen behaviors",
        sound="the same rubric with the ones nobody heard for months retired",
        severity=Severity.WARNING,
        whole_file=True,
    ),
    Check(
        name="starter",
        looks_for="Sentences that are still those of the rubric that came with callreview.",
        why="Words that nobody chose are words that nobody holds to. Your team's own are better, however plain.",
        caught="a starter rubric that was adopted as it came",
        sound="the same rubric, once its purpose, its gut question, its levels and its behaviors are in your words",
        severity=Severity.WARNING,
        whole_file=True,
    ),
)
