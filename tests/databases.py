"""Databases beside the tests' own, on the same server, for what works on whole ones."""

import os

import psycopg
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import sql
from psycopg.conninfo import make_conninfo

ADDRESS = os.environ["DATABASE_URL"]


def named(word: str) -> str:
    """A name of this test process's own."""
    return f"{connection.settings_dict['NAME']}_{word}"


def conninfo(name: str) -> str:
    return make_conninfo(ADDRESS, dbname=name)


def url(name: str) -> str:
    """DATABASE_URL with another database's name."""
    before, mark, options = ADDRESS.partition("?")
    return f"{before.rpartition('/')[0]}/{name}{mark}{options}"


def make(name: str) -> None:
    """An empty database."""
    drop(name)
    administer("create database {}", name)


def make_copy(name: str) -> None:
    """A database as the tests' own is, for which everybody must leave that for a moment."""
    ours = connection.settings_dict["NAME"]
    connection.close()
    with psycopg.connect(conninfo("postgres"), autocommit=True) as admin:
        admin.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = %s", [ours])
    drop(name)
    administer("create database {} template {}", name, ours)


def drop(name: str) -> None:
    administer("drop database if exists {} with (force)", name)


def administer(statement: str, *names: str) -> None:
    with psycopg.connect(conninfo("postgres"), autocommit=True) as admin:
        admin.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


def connection_to(name: str) -> BaseDatabaseWrapper:
    """Django's connection to another database; the caller closes it."""
    other = connection.copy()
    other.settings_dict = {**connection.settings_dict, "NAME": name}
    return other
