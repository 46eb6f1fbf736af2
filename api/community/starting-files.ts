/** What `init` leaves in a new community's folder; the profile's answers are put behind its comment. */
export const startingFiles = {
  'community.yaml': `# Who we are and on which terms. “publish --next” raises version and publishedAt by itself.
# With a server of your own add its address, api: https://…/ and programs can be offered.
`,
  'retailers.csv': `# One shop a row. Several hosts or countries in one cell stand apart by a space; * is every country.
# except: hosts below that are no part of the shop. paths: where several shops share one host.
name,hosts,category,countries,except,paths
`,
  'member-businesses.yaml': `# Businesses that you suggest beside the big shops. An example:
# - name: Corner Books
#   domain: corner-books.com
#   url: https://www.corner-books.com/
#   category: books-media
#   country: US
#   shipsTo: [US]
#   values: [independent]
#   certifications: []
#   source: https://www.corner-books.com/about
#   checkedOn: 2026-11-23
`,
  'nonprofits.csv': `# register:number keeps the zeros: us-ein:131788491 (United States), gb-chc:1089464 (England and Wales).
id,name,city,region,country,cause
`,
  'programs.yaml': `# Your own agreements with affiliate networks; none is needed to begin. An example:
# - retailer: shop.com
#   network: awin
#   advertiserId: "1001"
#   publisherId: "2002"
#   rate: 5 %
#   rateSource: https://ui.awin.com/…
#   rateCheckedOn: 2026-11-23
#   extensionAllowed: true
#   offerOn: [landing, product]
#   countries: ["*"]
`,
  '.gitignore': `# The signing key belongs to the steward alone; the site is made from the files.
.keys/
site/
`,
} as const satisfies Record<string, string>;
