package io.factweave.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.model.PartialDate;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

final class DocxReaderTest extends DocumentReaderContract {

  @Override
  DocumentReader reader() {
    return new DocxReader();
  }

  @Override
  byte[] sample() {
    return OfficeFiles.docx("Some text with 华为 and 🙂.");
  }

  @Test
  void writesParagraphsAndTableRowsOnLinesOfTheirOwn() {
    byte[] docx =
        OfficeFiles.docx(document -> {
          document.createParagraph().createRun().setText("A heading");
          var paragraph = document.createParagraph();
          paragraph.createRun().setText("Nvidia ");
          paragraph.createRun().setText("makes chips.");
          paragraph.createRun().addBreak();
          paragraph.createRun().setText("After a break.");
          XWPFTable table = document.createTable(2, 2);
          table.getRow(0).getCell(0).setText("Chip");
          table.getRow(0).getCell(1).setText("Maker");
          table.getRow(1).getCell(0).setText("H20");
          table.getRow(1).getCell(1).setText("Nvidia");
          document.createParagraph().createRun().setText("The end.");
        });

    assertThat(read(docx).text())
        .isEqualTo(
            """
            A heading

            Nvidia makes chips.
            After a break.

            Chip | Maker
            H20 | Nvidia

            The end.
            """);
  }

  @Test
  void leavesOutHeadersAndDeletedText() {
    byte[] docx =
        OfficeFiles.docx(document -> {
          var header = document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT);
          header.createParagraph().createRun().setText("Confidential");
          var paragraph = document.createParagraph();
          paragraph.createRun().setText("What stays.");
          var deleted = paragraph.getCTP().addNewDel().addNewR().addNewDelText();
          deleted.setStringValue(" What went.");
        });

    assertThat(read(docx).text()).isEqualTo("What stays.\n");
  }

  @Test
  void readsMetadata() {
    byte[] docx =
        OfficeFiles.docx(document -> {
          document.createParagraph().createRun().setText("Text.");
          var properties = document.getProperties().getCoreProperties();
          properties.setTitle("Ports and their cranes");
          properties.setCreator("Ada Quayle");
          properties.setCreated(Optional.of(new Date(1_700_000_000_000L)));
        });

    var metadata = read(docx).metadata();

    assertThat(metadata.title()).isEqualTo("Ports and their cranes");
    assertThat(metadata.author()).isEqualTo("Ada Quayle");
    assertThat(metadata.publishedOn()).isEqualTo(new PartialDate("2023-11-14"));
  }
}
