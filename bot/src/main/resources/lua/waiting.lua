-- Reads the front of one destination's queue.
-- returns [list of string] deliveries [JSON], in the order they are to go out
local deliveries_key = KEYS[1] -- hash: id -> JSON
local queue_key = KEYS[2] -- sorted set: "destination|rank|sequence|id", all scores 0
local destination = ARGV[1] -- [string]
local most = ARGV[2] -- [integer]

local found = {}
local first, last = '[' .. destination .. '|', '(' .. destination .. '}'
for _, member in ipairs(redis.call('ZRANGE', queue_key, first, last, 'BYLEX', 'LIMIT', 0, most)) do
    found[#found + 1] = redis.call('HGET', deliveries_key, string.match(member, '^[^|]*|%d|%d+|(.*)$'))
end
return found
