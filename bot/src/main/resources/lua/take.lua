-- Keeps a message unless the same one was taken before: the check and the write are one step.
-- returns [integer] 1 when it was new, 0 when it had been taken
local seen_key = KEYS[1] -- string: exists while the message counts as taken
local inbox_key = KEYS[2] -- stream: messages not handled yet
local message = ARGV[1] -- [JSON]
local life_s = ARGV[2] -- [integer] how long a repeat is known, s
local community = ARGV[3] -- [string] id of the community it is for

if not redis.call('SET', seen_key, '1', 'NX', 'EX', life_s) then
    return 0
end
redis.call('XADD', inbox_key, '*', 'm', message, 'c', community)
return 1
