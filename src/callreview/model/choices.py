"""The words a person chooses from. None of them is a number, and none can be added up."""

from enum import StrEnum


class Level(StrEnum):
    """How a wanted feeling came through."""

    WOW = "wow"
    JUST_OK = "just_ok"
    NOT_OK = "not_ok"
    NOT_CALLED_FOR = "not_called_for"
    COULD_NOT_TELL = "could_not_tell"


class Trace(StrEnum):
    """How an unwanted feeling came through."""

    NOT_FELT = "not_felt"
    HINT = "hint"
    CLEAR = "clear"
    COULD_NOT_TELL = "could_not_tell"


class Status(StrEnum):
    """Where a rubric stands in its life."""

    DRAFT = "draft"
    ADOPTED = "adopted"
    RETIRED = "retired"


class Role(StrEnum):
    """Whose calls a rubric is for."""

    AGENT = "agent"
    LEADER = "leader"


class ReviewerRole(StrEnum):
    """Who listened."""

    SUPERVISOR = "supervisor"
    PEER = "peer"
    LEADER = "leader"
    SELF = "self"


class PickedHow(StrEnum):
    """How the call came to be reviewed."""

    RANDOM = "random"
    ASKED = "asked"
    KUDOS = "kudos"
    CONCERN = "concern"
    CALIBRATION = "calibration"
    OWN = "own"
    OTHER = "other"


class Heard(StrEnum):
    """How much of the call was heard, or that the reviewer sat beside it."""

    WHOLE = "whole"
    PART = "part"
    LIVE = "live"


class Who(StrEnum):
    """Who speaks in a moment."""

    AGENT = "agent"
    CUSTOMER = "customer"


class Kind(StrEnum):
    """The two kinds of feeling."""

    WANTED = "wanted"
    UNWANTED = "unwanted"


class Excited(StrEnum):
    """The answer to the rubric's gut question."""

    YES = "yes"
    NO = "no"
    NOT_SURE = "not_sure"


class Noted(StrEnum):
    """What was noted of a behavior."""

    HEARD = "heard"
    MISSED = "missed"
    NOT_CALLED_FOR = "not_called_for"
    COULD_NOT_TELL = "could_not_tell"


class MustNoted(StrEnum):
    """What was noted of a must."""

    YES = "yes"
    NO = "no"
    NOT_CALLED_FOR = "not_called_for"
    COULD_NOT_TELL = "could_not_tell"


class Obstacle(StrEnum):
    """What can get in an agent's way, apart from what the agent did."""

    SYSTEM = "system"
    POLICY = "policy"
    KNOWLEDGE = "knowledge"
    TOOL = "tool"
    OTHER = "other"


class FeelsFair(StrEnum):
    """How fair a review feels to the agent."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Speaker(StrEnum):
    """Whose words they are that were kept as kudos or as a concern."""

    CUSTOMER = "customer"
    PEER = "peer"
    LEADER = "leader"


class Tone(StrEnum):
    """Whether words were said for good or for ill."""

    KUDOS = "kudos"
    CONCERN = "concern"


class Consent(StrEnum):
    """Whether who said it agreed that the team may hear it."""

    YES = "yes"
    NO = "no"
    NOT_ASKED = "not_asked"


class WeSaid(StrEnum):
    """What became of an idea."""

    DID = "did"
    WILL = "will"
    WILL_NOT = "will_not"


class Met(StrEnum):
    """Whom a check-in was with."""

    CUSTOMER = "customer"
    AGENT = "agent"


class Voice(StrEnum):
    """What is being written down of somebody's own words."""

    KUDOS = "kudos"
    IDEA = "idea"
    ANSWER = "answer"
    CHECK_IN = "check_in"
    REPLY = "reply"
    UPWARD = "upward"
    """A reply to a coaching conversation."""
    FOLLOW_UP = "follow_up"
    LETTING_GO = "letting_go"


class SharedWhat(StrEnum):
    """What the team was told."""

    KUDOS = "kudos"
    THANKS = "thanks"


class FollowUpState(StrEnum):
    """What became of something that was agreed."""

    OPEN = "open"
    MOVING = "moving"
    NEEDS_ATTENTION = "needs_attention"
    DONE = "done"
    LET_GO = "let_go"


class Worked(StrEnum):
    """Whether it felt to the agent like what was agreed worked."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class LineUpPart(StrEnum):
    """What a page for a line-up tells."""

    KUDOS = "kudos"
    WOW = "wow"
    PRACTICE = "practice"
    TEAM = "team"
    IDEA = "idea"
    BAR = "bar"
