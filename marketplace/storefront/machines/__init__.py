"""What search engines and other shops read: a page's languages and markets, data, site maps, feeds."""
