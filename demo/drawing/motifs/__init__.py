"""The motif library: small figures painted on the knot grid, symmetric by construction."""
