// When were policies announced, and since when are they in force?
MATCH (p:Policy)
UNWIND [['announcedOn', p.announcedOn], ['effectiveOn', p.effectiveOn]] AS pair
UNWIND coalesce(pair[1], []) AS date
RETURN p.name AS policy, pair[0] AS what, date
