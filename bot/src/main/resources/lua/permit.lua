-- Counts one more message to a destination, unless the last minute has had as many as it may.
-- returns [integer] 0 when it may go now, else how many ms to wait
local permits_key = KEYS[1] -- sorted set: one member per message, score: when, ms
local now_ms = tonumber(ARGV[1]) -- [integer]
local permits_max = tonumber(ARGV[2]) -- [integer] in any one window
local window_ms = tonumber(ARGV[3]) -- [integer]
local name = ARGV[4] -- [string] of this message among those of its moment

-- A clock that was set back would make the past look like the future, and nothing would go out until then.
for _, member in ipairs(redis.call('ZRANGE', permits_key, '(' .. ARGV[1], '+inf', 'BYSCORE')) do
    redis.call('ZADD', permits_key, now_ms, member)
end
redis.call('ZREMRANGEBYSCORE', permits_key, '-inf', now_ms - window_ms)

local used = redis.call('ZCARD', permits_key)
if used < permits_max then
    redis.call('ZADD', permits_key, now_ms, name)
    redis.call('PEXPIRE', permits_key, window_ms)
    return 0
end
local frees = redis.call('ZRANGE', permits_key, used - permits_max, used - permits_max, 'WITHSCORES')
return tonumber(frees[2]) + window_ms - now_ms
