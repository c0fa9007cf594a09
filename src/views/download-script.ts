import { script } from "./theme";

/**
 * Buttons that save a table as CSV or JSON, all its rows as they are sorted; they are there only where scripts run. In
 * CSV an apostrophe stands before a text that a spreadsheet would run as a formula, as in the tables of `data/`.
 */
export const downloadScript = script(
  "download",
  `
(function(){
if(window.variorumDownload)return;window.variorumDownload=true;
function cellOf(cell,numeric){
var text=cell.textContent.replace(/\\s+/g," ").trim();
if(!numeric||text==="")return text;
var number=Number(cell.dataset.sort!==undefined?cell.dataset.sort:text.replace(/,/g,"").replace("\\u2212","-"));
return isNaN(number)?text:number;
}
function recordsOf(table){
var heads=Array.from(table.querySelectorAll("thead th"));
return{names:heads.map(function(head){return head.textContent.trim();}),
rows:Array.from(table.querySelectorAll("tbody tr")).map(function(row){
return Array.from(row.children).map(function(cell,i){return cellOf(cell,heads[i]&&heads[i].classList.contains("vr-n"));});})};
}
function quote(value){
if(typeof value==="number")return String(value);
var safe=/^'*[=+@\\-\\t]/.test(value)?"'"+value:value;
return /[",\\r\\n]/.test(safe)?'"'+safe.replace(/"/g,'""')+'"':safe;
}
function csvOf(records){return [records.names].concat(records.rows).map(function(row){return row.map(quote).join(",");}).join("\\r\\n")+"\\r\\n";}
function jsonOf(records){
return JSON.stringify(records.rows.map(function(row){
var made={};row.forEach(function(value,i){made[records.names[i]]=value===""||value==="\\u2013"?null:value;});return made;}),null,2)+"\\n";
}
function save(name,type,text){
var link=document.createElement("a"),url=URL.createObjectURL(new Blob([text],{type:type}));
link.href=url;link.download=name;document.body.appendChild(link);link.click();link.remove();
setTimeout(function(){URL.revokeObjectURL(url);},1000);
}
function barOf(box){
var before=box.previousElementSibling;
if(before&&before.classList.contains("vr-bar"))return before;
var bar=document.createElement("div");bar.className="vr-bar vr-screen";box.parentNode.insertBefore(bar,box);return bar;
}
function enhance(root){root.querySelectorAll(".vr-box:not([data-saved])").forEach(function(box){
box.dataset.saved="";
var table=box.querySelector("table[data-sortable]"),caption=box.getAttribute("aria-label")||"Table";
if(!table)return;
var name=caption.toLowerCase().replace(/[^a-z0-9]+/g,"-").replace(/^-|-$/g,"").slice(0,60)||"table";
var bar=barOf(box),group=document.createElement("span");group.className="vr-save";bar.appendChild(group);
[["CSV","text/csv",csvOf],["JSON","application/json",jsonOf]].forEach(function(form){
var button=document.createElement("button");button.type="button";button.textContent=form[0];
button.setAttribute("aria-label",form[0]+": save \\u201c"+caption+"\\u201d");
button.addEventListener("click",function(){save(name+"."+form[0].toLowerCase(),form[1],form[2](recordsOf(table)));});
group.appendChild(button);
});
});}
new MutationObserver(function(){enhance(document);}).observe(document.documentElement,{childList:true,subtree:true});
enhance(document);
})();`,
);
