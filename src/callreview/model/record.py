"""Everything that lies in a folder a day, one file each."""

from callreview.model.coaching import Coaching, FollowUpNote
from callreview.model.lineup import LineUp
from callreview.model.records import Listen
from callreview.model.responses import KeptAnswer, KeptReply
from callreview.model.review import Review
from callreview.model.sharing import KeptConsent, Shared
from callreview.model.voices import VoiceRecord

Record = (
    Review | Listen | VoiceRecord | Coaching | FollowUpNote | LineUp | KeptReply | KeptAnswer | KeptConsent | Shared
)
