"""First names, of nobody: one for each agent and each reviewer of a believable team."""

_OF_AGENTS = """
    maria deb sam joe ana luis kim pat rosa tom nina carl ivy ben lena omar gail hugo jane raj tess walt mona drew elsa
    finn gwen hank iris jude kate liam mina noel olga paul quin rita seth tara ugo vera wade xenia yara zack abby bert
    cleo dina ezra faye glen hope ines jack kurt lola mark nora otto
"""
_OF_REVIEWERS = "ruth alan beth dave ella fred greta howard irene jonas karen leon meg nate opal perry"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def agent_name(number: int) -> str:
    """The name of the agent of that *number*, from 0."""
    return _name(_OF_AGENTS.split(), number)


def reviewer_name(number: int) -> str:
    """The name of the reviewer of that *number*, from 0."""
    return _name(_OF_REVIEWERS.split(), number)


def _name(names: list[str], number: int) -> str:
    """The name; where all are taken, one with an initial behind it, and then with two."""
    again, place = divmod(number, len(names))
    initials = ""
    while again:
        again, letter = divmod(again - 1, len(LETTERS))
        initials += LETTERS[letter]
    return f"{names[place]} {initials}" if initials else names[place]
