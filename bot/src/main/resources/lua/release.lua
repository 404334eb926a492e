-- Gives a lease up, if it is the owner's.
-- returns [integer] 1 when it was, 0 when it was somebody else's or nobody's
local lease_key = KEYS[1] -- string: the owner
local owner = ARGV[1] -- [string]

if redis.call('GET', lease_key) ~= owner then
    return 0
end
return redis.call('DEL', lease_key)
