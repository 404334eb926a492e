-- Keeps a message unless the same one was taken before: the check and the write are one step.
-- returns [integer] 1 when it was new, 0 when it had been taken
local seen_key = KEYS[1] -- string: exists while the message counts as taken
local inbox_key = KEYS[2] -- stream: messages not handled yet
local community = ARGV[1] -- id of the community that it belongs to
local message = ARGV[2] -- [JSON]
local life_s = ARGV[3] -- [integer] how long a repeat is known, s

if not redis.call('SET', seen_key, '1', 'NX', 'EX', life_s) then
    return 0
end
redis.call('XADD', inbox_key, '*', 'c', community, 'm', message)
return 1
