"""The ways in which one page is looked at: width, colours and language."""

from dataclasses import dataclass
from itertools import product


@dataclass(frozen=True)
class Look:
    width: int = 1280
    colours: str = "light"
    language: str = "en"

    @property
    def is_narrow(self):
        return self.width < 600

    @property
    def name(self):
        return f"{self.width}-{self.colours}-{self.language}"

    def context_options(self):
        """What tells the browser to look this way."""
        return {
            "viewport": {"width": self.width, "height": 844 if self.is_narrow else 800},
            "has_touch": self.is_narrow,
            "color_scheme": self.colours,
            "locale": {"en": "en-GB", "nl": "nl-NL"}[self.language],
            "timezone_id": "Europe/Amsterdam",
            "reduced_motion": "reduce",
        }


WIDTHS = (1280, 390)
COLOURS = ("light", "dark")
LANGUAGES = ("en", "nl")
EVERY_LOOK = [Look(*each) for each in product(WIDTHS, COLOURS, LANGUAGES)]
