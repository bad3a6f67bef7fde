#!/bin/sh
# Run once, by the image of PostgreSQL, when its data folder is empty: a database and its owner for each program.
set -eu

make_database() {
    name=$1 password=$2
    psql --quiet --no-psqlrc --set=ON_ERROR_STOP=1 --set=name="$name" --set=password="$password" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name" encoding 'UTF8';
SQL
}

make_database gereh "$GEREH_DATABASE_PASSWORD"
if [ -n "${SALEOR_DATABASE_PASSWORD:-}" ]; then
    make_database saleor "$SALEOR_DATABASE_PASSWORD"
fi
