"""Characters that no reader sees, as a class for patterns; whoever uses it says where they are meant.

All that Unicode calls default-ignorable (UAX 44), less the soft hyphen, which long words need, and
what `document.characters.CONTROL` holds; and the letters and signs that are drawn as nothing.
"""

UNSEEN = (
    "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2065\u206a-\u206f\u2800\u3164"
    "\ufe00-\ufe0f\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
