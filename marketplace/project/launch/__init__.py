"""What `gereh run` does: database, preparation, web and worker, from nothing to a running store.

Nothing here imports Django, so that the command answers at once and weighs little while it watches.
"""
