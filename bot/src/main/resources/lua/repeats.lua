-- Counts how often each of some troubles came.
-- returns [list of integer] one per key, in their order
-- KEYS: sorted sets: number -> opened, ms
local since_ms = ARGV[1] -- [integer]

local counts = {}
for i, key in ipairs(KEYS) do
    counts[i] = redis.call('ZCOUNT', key, since_ms, '+inf')
end
return counts
