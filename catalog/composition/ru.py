"""Russian. Adjectives agree with the noun; “with” takes the instrumental, “of” the genitive."""

import re

from catalog.composition.flow import Sentences
from catalog.composition.piece import Piece
from catalog.composition.wording import (
    capitalised,
    join,
    phrases,
    placed,
    titled,
)

ADJECTIVE = {"m": "ий", "f": "ая", "n": "ое", "p": "ие"}
PARTICIPLE = {"m": "ый", "f": "ая", "n": "ое", "p": "ые"}
SHORT = {"m": "", "f": "а", "n": "о", "p": "ы"}
# Stems of short participles; “соткан” gets its ending by gender.
DONE = {
    "knotted": "соткан{} вручную",
    "woven": "соткан{} вручную",
    "felted": "свалян{} вручную",
    "embroidered": "вышит{} вручную",
    "sewn": "сшит{} вручную",
    "machine": "вышит{} на машине",
    "made": "сделан{} вручную",
}
EDITIONS = {
    "one_off": "Изделие существует в единственном экземпляре.",
    "limited": "Изделие выпущено небольшой серией.",
    "repeatable": "Такое изделие можно изготовить ещё раз.",
    "made_to_order": "Изделие изготавливается на заказ.",
}
# “узором теке-гёль и узором чемче-гёль” reads as “узорами теке-гёль и чемче-гёль”.
NAMED = "узором "
HARD_START = re.compile(r"[сзшж][бвгджзклмнпрстфхцчшщ]|щ")


def _with(instrumental: str) -> str:
    """“с узором”, but “со сплошным узором”."""
    if not instrumental:
        return ""
    return f"{'со' if HARD_START.match(instrumental) else 'с'} {instrumental}"


def _gender(piece: Piece) -> str:
    return piece.noun.form("ru_gender")


def _style(piece: Piece) -> str:
    """“туркменский” with the ending of the noun’s gender; the label stands in the masculine."""
    return piece.style.label("ru")[:-2] + ADJECTIVE[_gender(piece)] if piece.style else ""


def _participle(piece: Piece) -> str:
    return piece.made("ru_pre").replace("*", PARTICIPLE[_gender(piece)])


def _pattern(piece: Piece, most: int) -> str:
    """In the instrumental."""
    if not piece.motifs:
        return piece.layout.form("ru_ins") if piece.layout else ""
    forms = [motif.form("ru_ins") for motif in piece.motifs[:most]]
    named = [form.removeprefix(NAMED) for form in forms if form.startswith(NAMED)]
    if len(named) < 2:
        return join(forms, "ru")
    return join([f"узорами {join(named, 'ru')}", *(f for f in forms if not f.startswith(NAMED))], "ru")


def title(piece: Piece) -> str:
    parts = [_participle(piece), _style(piece), piece.noun.label("ru"), piece.made("ru_post")]
    head = phrases([*parts, _with(_pattern(piece, 2))])
    return titled(head, piece, "ru")


def _done(piece: Piece) -> str:
    return DONE[piece.process].format(SHORT[_gender(piece)])


def _dyed(piece: Piece) -> str:
    if not piece.dyes:
        return ""
    dyes = join([dye.form("ru_ins") for dye in piece.dyes], "ru")
    return f"Нити окрашены {dyes}." if piece.process != "felted" else f"Шерсть окрашена {dyes}."


def _making(piece: Piece) -> str:
    """“Ковёр соткан вручную из шерсти; место изготовления — Ак-Кала (Голестан).”"""
    parts = [piece.noun.label("ru"), _done(piece)]
    if piece.process == "embroidered" and piece.threads:
        parts.append(join([thread.form("ru_ins") for thread in piece.threads], "ru"))
        if piece.base_cloth and "ru_prep" in piece.base_cloth.forms:
            parts.append(f"на {piece.base_cloth.form('ru_prep')}")
    elif piece.materials:
        parts.append(f"из {join([material.form('ru_gen') for material in piece.materials], 'ru')}")
    made = phrases(parts)
    where = placed(piece, "ru", "; место изготовления — {}")
    sentence = f"{capitalised(made, 'ru')}{where}."
    return phrases([sentence, _dyed(piece)])


def _days(count: int) -> str:
    """In the genitive, after “около”: 1 дня, 21 дня, 5 дней."""
    return "дня" if count % 10 == 1 and count % 100 != 11 else "дней"


SENTENCES = Sentences(
    language="ru",
    knots="Узлов на 10 см — {counted}, на квадратный дюйм — {density}.",
    knot="Узел: {}.",
    stitches="Швы: {}.",
    motifs="Мотивы: {}.",
    layout="Композиция: {}.",
    palette="Цвета: {}.",
    motif_words="Словами семьи: «{}»",
    size="Размер — {size}{name}.",
    size_name="; формат — {}",
    weight="Вес — {} кг.",
    year="Время создания: {}.",
    condition="Состояние: {}.",
    to_order="Изделие изготавливается на заказ, примерно в течение {}.",
    editions=EDITIONS,
    making=_making,
    days=_days,
)
summary, paragraphs = SENTENCES.summary, SENTENCES.paragraphs
