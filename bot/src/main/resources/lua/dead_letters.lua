-- Reads dead letters, the newest first.
-- returns [list of list] delivery [JSON], since [string, ms], "attempts reason" [string]
local dead_key = KEYS[1] -- sorted set: id -> dead since, ms
local obituaries_key = KEYS[2] -- hash: id -> "attempts reason"
local deliveries_key = KEYS[3] -- hash: id -> JSON
local letters_max = tonumber(ARGV[1]) -- [integer]

local letters = {}
local dead = redis.call('ZRANGE', dead_key, 0, letters_max - 1, 'REV', 'WITHSCORES')
for i = 1, #dead, 2 do
    local delivery = redis.call('HGET', deliveries_key, dead[i])
    letters[#letters + 1] = {delivery, dead[i + 1], redis.call('HGET', obituaries_key, dead[i])}
end
return letters
