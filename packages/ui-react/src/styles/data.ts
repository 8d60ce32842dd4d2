import '@foyer/theme/styles';
import '../data-form/DataForm.tsx';
import '../data-table/DataTable.tsx';
