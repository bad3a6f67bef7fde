"""The post's side of the desk: finding parcels, customs, rules, supervision."""
