"""Invented family names by the ten thousand, as the six languages of the house write them."""

# Syllables: Latin, Cyrillic, Arabic letters; Turkish and German read the Latin ones.
FIRST = (
    ("Aq", "Ак", "آق"), ("Bay", "Бай", "بای"), ("Dash", "Даш", "داش"), ("Gok", "Гёк", "گوک"),
    ("Qara", "Кара", "قره"), ("Mir", "Мир", "میر"), ("Nur", "Нур", "نور"), ("Shir", "Шир", "شیر"),
    ("Tang", "Танг", "تنگ"), ("Yar", "Яр", "یار"), ("Gul", "Гуль", "گل"), ("Zar", "Зар", "زر"),
    ("Omar", "Омар", "عمر"), ("Sal", "Сал", "سل"), ("Khal", "Хал", "خل"), ("Bar", "Бар", "بار"),
    ("Dur", "Дур", "در"), ("Far", "Фар", "فر"), ("Had", "Хад", "هد"), ("Jan", "Джан", "جان"),
    ("Kam", "Кам", "کم"), ("Lal", "Лал", "لعل"), ("Mehr", "Мехр", "مهر"), ("Pol", "Пол", "پل"),
    ("Ram", "Рам", "رام"), ("Sar", "Сар", "سر"), ("Tav", "Тав", "تو"), ("Vaz", "Ваз", "وز"),
    ("Yus", "Юс", "یوس"), ("Azar", "Азар", "آذر"),
)  # fmt: skip
SECOND = (
    ("ba", "ба", "با"), ("da", "да", "دا"), ("ga", "га", "گا"), ("ka", "ка", "کا"),
    ("la", "ла", "لا"), ("ma", "ма", "ما"), ("na", "на", "نا"), ("ra", "ра", "را"),
    ("sa", "са", "سا"), ("ta", "та", "تا"), ("va", "ва", "وا"), ("za", "за", "زا"),
    ("man", "ман", "من"), ("ban", "бан", "بن"), ("dar", "дар", "دار"), ("gar", "гар", "گر"),
    ("kar", "кар", "کار"), ("lar", "лар", "لار"), ("mur", "мур", "مور"), ("nur", "нур", "نور"),
)  # fmt: skip
THIRD = (
    ("li", "ли", "لی"), ("ni", "ни", "نی"), ("ri", "ри", "ری"), ("di", "ди", "دی"),
    ("mi", "ми", "می"), ("bakh", "бах", "بخش"), ("tash", "таш", "تاش"), ("zad", "зад", "زاد"),
    ("pur", "пур", "پور"), ("van", "ван", "وان"), ("shahi", "шахи", "شاهی"), ("beg", "бег", "بیگ"),
    ("lu", "лу", "لو"), ("chi", "чи", "چی"), ("yan", "ян", "یان"), ("kesh", "кеш", "کش"),
    ("baf", "баф", "باف"), ("duz", "дуз", "دوز"), ("mand", "манд", "مند"), ("yar", "яр", "یار"),
)  # fmt: skip


def family_names(number: int) -> dict[str, str]:
    """The name of the family of that number in every language; after 12,000 they begin to repeat."""
    parts = (
        FIRST[number % len(FIRST)],
        SECOND[number // len(FIRST) % len(SECOND)],
        THIRD[number // len(FIRST) // len(SECOND) % len(THIRD)],
    )
    latin, cyrillic, arabic = ("".join(letters) for letters in zip(*parts, strict=True))
    return {
        "en": f"The {latin} family",
        "ru": f"Семья {cyrillic}",
        "fa": f"خانوادهٔ {arabic}",
        "ar": f"عائلة {arabic}",
        "de": f"Familie {latin}",
        "tr": f"{latin} ailesi",
    }
