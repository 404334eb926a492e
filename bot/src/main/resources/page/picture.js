/** Pictures made small enough to send. A phone's photograph is larger than the service takes. */

const SIDE_PX_MAX = 1600;
const JPEG_QUALITY = 0.85;

/** A picture within the limits: the file itself where it fits, else scaled down to a JPEG (which also drops its GPS data). */
export async function fitting(file, limits) {
  if (limits.imageTypes.includes(file.type) && file.size <= Math.min(limits.imageBytes, 400_000)) {
    return file;
  }
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new Error("这个文件不是图片，换一张试试。");
  });
  const small = await scaled(bitmap);
  if (!small || small.size > limits.imageBytes) {
    throw new Error("图片太大了，换一张试试。");
  }
  return small;
}

function scaled(bitmap) {
  const scale = Math.min(1, SIDE_PX_MAX / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", JPEG_QUALITY));
}
