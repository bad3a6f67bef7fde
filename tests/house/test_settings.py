"""README tells every setting, and nothing that is none."""

import re

from marketplace.project.environment import SETTINGS
from marketplace.project.launch.places import ROOT

ROW = re.compile(r"^\| `([A-Z_]+)` \| (.+?) \| (.+) \|$", re.MULTILINE)


def test_the_table_in_the_readme_is_the_table_in_the_code():
    told = [row.groups() for row in ROW.finditer((ROOT / "README.md").read_text())]
    assert told == [
        (setting.name, f"`{setting.default}`" if setting.default else "empty", setting.help)
        for setting in SETTINGS
    ]


def test_the_settings_module_asks_for_settings_in_the_table_only():
    asked = set(
        re.findall(
            r'env\.(?:text|flag|number|words)\("(\w+)"\)',
            (ROOT / "marketplace/project/settings.py").read_text(),
        )
    )
    assert asked
    assert asked <= {setting.name for setting in SETTINGS}
