package io.relance.delivery.document.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import io.relance.delivery.document.QrCodes;
import io.relance.delivery.document.UnprintableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** Draws QR codes by ZXing. */
@ApplicationScoped
public class ZxingQrCodes implements QrCodes {

  /** So that a viewer that smooths pictures leaves the modules sharp. */
  private static final int PIXELS = 6;

  private static final int QUIET_ZONE = 4;
  private static final int WHITE = 0xFFFFFF;

  @Override
  public byte[] png(String text) {
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(drawn(modules(text)), "png", png);
      return png.toByteArray();
    } catch (WriterException | IOException failed) {
      throw new UnprintableException("No QR code of " + text.length() + " characters.", failed);
    }
  }

  /**
   * The bytes of UTF-8 as they are: an announcement of the character set takes room, and not every
   * bank's app knows it.
   */
  private static BitMatrix modules(String text) throws WriterException {
    return new QRCodeWriter()
        .encode(
            new String(text.getBytes(UTF_8), ISO_8859_1),
            BarcodeFormat.QR_CODE,
            0,
            0,
            Map.of(
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M,
                EncodeHintType.MARGIN,
                QUIET_ZONE));
  }

  private static BufferedImage drawn(BitMatrix modules) {
    int side = modules.getWidth() * PIXELS;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, modules.get(x / PIXELS, y / PIXELS) ? 0 : WHITE);
      }
    }
    return image;
  }
}
