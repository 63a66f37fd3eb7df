package org.baraza.app.forms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;

/** Spreadsheets in the format of 1997 to 2003. Formulas are not worked out; what they last came to is taken. */
final class XlsFile {

    private XlsFile() {}

    static Optional<Workbook> read(byte[] file, Problems problems) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file));
                HSSFWorkbook workbook = new HSSFWorkbook(container.getRoot(), false)) {
            return Optional.of(sheets(workbook, problems));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The library says so in many ways when a file is broken, encrypted or no spreadsheet.
            return Optional.empty();
        }
    }

    private static Workbook sheets(HSSFWorkbook workbook, Problems problems) {
        boolean since1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
        List<String> names = new ArrayList<>();
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        int count = workbook.getNumberOfSheets();
        for (int i = 0; i < count; i++) {
            HSSFSheet sheet = workbook.getSheetAt(i);
            String name = workbook.getSheetName(i);
            names.add(name);
            Workbook.meaningOf(name, count)
                    .ifPresent(meaning -> sheets.put(meaning, sheet(sheet, meaning, since1904, problems)));
        }
        return new Workbook(names, sheets);
    }

    private static Sheet sheet(HSSFSheet sheet, String name, boolean since1904, Problems problems) {
        SheetBuilder builder = new SheetBuilder(name, problems);
        Map<Short, Boolean> dates = new HashMap<>();
        for (org.apache.poi.ss.usermodel.Row row : sheet) {
            TreeMap<Integer, Cell> cells = new TreeMap<>();
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                cell(cell, dates, since1904).ifPresent(c -> cells.put(cell.getColumnIndex(), c));
            }
            if (!builder.row(row.getRowNum() + 1, cells)) {
                break;
            }
        }
        return builder.build();
    }

    private static Optional<Cell> cell(
            org.apache.poi.ss.usermodel.Cell cell, Map<Short, Boolean> dates, boolean since1904) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> Optional.of(Cell.written(cell.getStringCellValue()));
            case BOOLEAN -> Optional.of(Cell.reckoned(cell.getBooleanCellValue() ? "TRUE" : "FALSE"));
            case NUMERIC -> Optional.of(Cell.reckoned(number(cell, dates, since1904)));
            case ERROR -> Optional.of(Cell.reckoned(error(cell.getErrorCellValue())));
            case BLANK, FORMULA, _NONE -> Optional.empty();
        };
    }

    /** @param dates whether a style shows a date, for those that were looked at before: looking is slow */
    private static String number(org.apache.poi.ss.usermodel.Cell cell, Map<Short, Boolean> dates, boolean since1904) {
        double number = cell.getNumericCellValue();
        CellStyle style = cell.getCellStyle();
        boolean date = DateUtil.isValidExcelDate(number)
                && dates.computeIfAbsent(
                        style.getIndex(),
                        index -> DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString()));
        return date ? Numbers.day(number, since1904).orElseGet(() -> Numbers.plain(number)) : Numbers.plain(number);
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    }
}
