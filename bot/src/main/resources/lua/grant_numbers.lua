-- Gives a partition fresh numbers, unless it has others than those that were seen used up.
-- returns [integer] 1 when they were granted, 0 when it has others
local numbers_key = KEYS[1] -- string: "next end"
local seen = ARGV[1] -- [string] "next end"
local fresh = ARGV[2] -- [string] "next end"

if (redis.call('GET', numbers_key) or '0 0') ~= seen then
    return 0
end
redis.call('SET', numbers_key, fresh)
return 1
