package cn.huiyin.bot.testing;

import cn.huiyin.bot.flow.PictureArchive;
import cn.huiyin.bot.flow.PictureArchiveContract;

class MemoryPictureArchiveTest implements PictureArchiveContract {
    private final MemoryPictureArchive archive = new MemoryPictureArchive();

    @Override
    public PictureArchive archive() {
        return archive;
    }

    @Override
    public String offer(String name, byte[] bytes) {
        String url = "https://img.example.org/" + name;
        archive.offer(url, bytes);
        return url;
    }

    @Override
    public String nothingThere() {
        return "https://img.example.org/none.gif";
    }
}
