-- Reads the clocks that have run out, earliest first.
-- returns [list of list] "kind:subject" [string], due [string, ms], instance [string]
local clocks_key = KEYS[1] -- sorted set: "kind:subject" -> due, ms
local instances_key = KEYS[2] -- hash: "kind:subject" -> instance
local now_ms = ARGV[1] -- [integer]
local clocks_max = ARGV[2] -- [integer]

local clocks = {}
local due = redis.call('ZRANGE', clocks_key, '-inf', now_ms, 'BYSCORE', 'LIMIT', 0, clocks_max, 'WITHSCORES')
for i = 1, #due, 2 do
    clocks[#clocks + 1] = {due[i], due[i + 1], redis.call('HGET', instances_key, due[i])}
end
return clocks
